/** Rules about what constructors ask for, and calls between functions. May use {@code spi}, {@code model} and {@code diagnostic}. */
@NullMarked
package dev.skyc.compiler.check.wiring;

import org.jspecify.annotations.NullMarked;
