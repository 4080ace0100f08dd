/** Finds the Flyway files that make the schemas of databases. May use {@code model}, {@code diagnostic} and {@code source}. */
@NullMarked
package dev.skyc.compiler.migration;

import org.jspecify.annotations.NullMarked;
