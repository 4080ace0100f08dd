/** Rules about what parameters and results can stand for. May use {@code spi}, {@code model} and {@code diagnostic}. */
@NullMarked
package dev.skyc.compiler.check.binding;

import org.jspecify.annotations.NullMarked;
