/** Rules about the Java form of functions and handlers. May use {@code spi}, {@code model} and {@code diagnostic}. */
@NullMarked
package dev.skyc.compiler.check.form;

import org.jspecify.annotations.NullMarked;
