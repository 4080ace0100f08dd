package dev.skyc.runtime.server.http;

/**
 * How long a client may keep a connection waiting, in milliseconds.
 *
 * @param idle without a request
 * @param head from a request's first byte to the end of its header, counting what was spent waiting; 408
 * @param stall without progress in the middle of a body, either way; 408, or the connection is cut
 * @param bytesPerSecond the pace that a body has to keep on the whole once {@code stall} is used up
 * @param linger for the client to read the last answer before the connection is closed
 */
public record Timeouts(long idle, long head, long stall, long bytesPerSecond, long linger) {
    /**
     * Idle connections outlive those of Go's clients, among them Knative's queue-proxy (90 s): who closes first must not
     * be us, or a request crosses with our closing.
     */
    public static final Timeouts STANDARD = new Timeouts(120_000, 10_000, 30_000, 1024, 1_000);
}
