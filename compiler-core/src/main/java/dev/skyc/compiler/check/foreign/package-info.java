/** Meets people who come from other frameworks. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.foreign;

import org.jspecify.annotations.NullMarked;
