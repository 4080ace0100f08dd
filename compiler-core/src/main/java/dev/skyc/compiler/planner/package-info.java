/** Makes the plan of an environment. May use {@code model}, {@code config}, {@code plan} and {@code spi}. */
@NullMarked
package dev.skyc.compiler.planner;

import org.jspecify.annotations.NullMarked;
