package dev.skyc.api;

import java.util.OptionalInt;

/**
 * A call of another function failed: it answered an error, or nothing at all.
 *
 * <pre>{@code
 * try {
 *     return prices.of(product);
 * } catch (RemoteProblem problem) {
 *     return lastKnownPrice(product);
 * }
 * }</pre>
 *
 * <p>Where nobody catches it, an HTTP handler answers 502, and an event is delivered again.
 */
public final class RemoteProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String function;
    private final int status;

    /** The function answered with an error status. */
    public RemoteProblem(String function, int status, String detail) {
        super("function `" + function + "` answered " + status + ": " + detail);
        this.function = function;
        this.status = status;
    }

    /** The function did not answer. */
    public RemoteProblem(String function, String detail, Throwable cause) {
        super("function `" + function + "` did not answer: " + detail, cause);
        this.function = function;
        this.status = 0;
    }

    /** The name of the function that was called. */
    public String function() {
        return function;
    }

    /** The status of its answer; empty when there was none. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
