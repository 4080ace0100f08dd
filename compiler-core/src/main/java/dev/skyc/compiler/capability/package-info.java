/** The built-in kinds of capabilities, made the way a stranger makes one. May use {@code spi}. */
@NullMarked
package dev.skyc.compiler.capability;

import org.jspecify.annotations.NullMarked;
