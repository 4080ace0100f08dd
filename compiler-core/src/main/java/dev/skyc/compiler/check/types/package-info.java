/** Rules about payload types and their JSON form. May use {@code spi}, {@code model} and {@code diagnostic}. */
@NullMarked
package dev.skyc.compiler.check.types;

import org.jspecify.annotations.NullMarked;
