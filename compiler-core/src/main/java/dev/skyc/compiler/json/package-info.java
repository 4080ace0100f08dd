/** The application as JSON: {@code application.json}, its writer and its reader. May use {@code model}, {@code artifact}, {@code diagnostic}, {@code source} and Jackson. */
@NullMarked
package dev.skyc.compiler.json;

import org.jspecify.annotations.NullMarked;
