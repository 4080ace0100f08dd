/** What one source or class file says, unresolved: a file's facts depend on that file alone. May use {@code source}. */
@NullMarked
package dev.skyc.compiler.frontend.facts;

import org.jspecify.annotations.NullMarked;
