package dev.skyc.runtime.server.http;

/**
 * How long we go on waiting for a client: a budget that each wait uses up and each byte fills again. A client that stalls,
 * and one that sends a byte now and then, come to the end of it; one that keeps the pace never does, however long its
 * body is.
 */
final class Patience {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long most;
    private final long nanosPerByte;
    private long left;

    private Patience(long most, long nanosPerByte) {
        this.most = most;
        this.nanosPerByte = nanosPerByte;
        this.left = most;
    }

    /** A budget for all waits together. */
    static Patience of(long millis) {
        return new Patience(millis * NANOS_PER_MILLI, 0);
    }

    /** A budget that bytes fill again. */
    static Patience paced(long millis, long bytesPerSecond) {
        return new Patience(millis * NANOS_PER_MILLI, NANOS_PER_SECOND / bytesPerSecond);
    }

    /** What is left of it, in nanoseconds. */
    long left() {
        return left;
    }

    /** Counts a wait and the bytes that it brought. */
    void spend(long nanos, long bytes) {
        left = Math.min(most, Math.max(0, left - nanos) + bytes * nanosPerByte);
    }
}
