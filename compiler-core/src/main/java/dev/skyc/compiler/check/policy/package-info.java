/** Rules about scale, compute, time-outs and retries. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.policy;

import org.jspecify.annotations.NullMarked;
