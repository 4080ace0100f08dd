/** Rules about events: who publishes, who subscribes, types, filters and attributes. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.event;

import org.jspecify.annotations.NullMarked;
