package dev.skyc.api;

/**
 * The event, message, tick or object change cannot be handled now: deliver it again.
 *
 * <pre>{@code
 * if (answer.statusCode() == 503) {
 *     throw new RetryLater("the payment provider is down for maintenance");
 * }
 * }</pre>
 *
 * <p>Answered with 503 and repeated after the backoff of {@code @Retry}. Any other exception is repeated too, with
 * 500; this one says that it was expected, and is logged without stack trace. From an HTTP handler it is an exception
 * like any other: 500.
 */
public class RetryLater extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A postponement with its reason. */
    public RetryLater(String reason) {
        super(reason);
    }

    /** A postponement with its reason and cause. */
    public RetryLater(String reason, Throwable cause) {
        super(reason, cause);
    }
}
