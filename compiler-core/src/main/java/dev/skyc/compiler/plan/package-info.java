/** How one environment provides what the application requires. May use {@code model} and {@code artifact}. */
@NullMarked
package dev.skyc.compiler.plan;

import org.jspecify.annotations.NullMarked;
