/**
 * Structured logs: one JSON object a line on standard output, for {@link System.Logger} and so for everything that logs
 * through it. Depends on the contract's trace context and on {@code format}.
 */
@NullMarked
package dev.skyc.runtime.server.log;

import org.jspecify.annotations.NullMarked;
