package dev.skyc.api;

/**
 * The event, message, tick or object change can never be handled: no repetition, straight to the dead letters.
 *
 * <pre>{@code
 * if (!order.currency().equals("EUR")) {
 *     throw new Rejected("only EUR is charged, not " + order.currency());
 * }
 * }</pre>
 *
 * <p>Answered with 400, which no broker repeats. The message is kept with the dead letter. With
 * {@code @Retry(deadLetter = false)} the event is dropped. From an HTTP handler it is an exception like any other:
 * 500.
 */
public class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A rejection with its reason. */
    public Rejected(String reason) {
        super(reason);
    }

    /** A rejection with its reason and cause; the cause is logged. */
    public Rejected(String reason, Throwable cause) {
        super(reason, cause);
    }
}
