/** Generates the Java that wires functions and routes requests to handlers. The only home of Mustache. May use the compiler's model, diagnostics and SPI. */
@NullMarked
package dev.skyc.backend.dispatch;

import org.jspecify.annotations.NullMarked;
