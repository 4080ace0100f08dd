/** Rules about resources: their names, what they carry, and who uses them how. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.resource;

import org.jspecify.annotations.NullMarked;
