/** Rules about schedules. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.schedule;

import org.jspecify.annotations.NullMarked;
