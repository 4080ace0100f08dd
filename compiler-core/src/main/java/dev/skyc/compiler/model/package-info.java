/** The application as the code requires it, free of syntax and of any target. May use {@code source}. */
@NullMarked
package dev.skyc.compiler.model;

import org.jspecify.annotations.NullMarked;
