package dev.skyc.runtime.server.http;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * When a blocked connection is to be woken. Its own thread sets and clears it around each wait; another thread rings it.
 * Whichever comes first wins, so no wait that has ended is ever rung.
 */
final class Alarm {
    /** What the connection waits for. */
    enum Wait {
        REQUEST,
        INPUT,
        OUTPUT
    }

    private static final long OFF = Long.MIN_VALUE;
    private static final long ORIGIN = System.nanoTime();

    /** Nanoseconds since {@link #ORIGIN}, or {@link #OFF}. */
    private final AtomicLong at = new AtomicLong(OFF);

    // Written before `at` and read after it, which orders them.
    private Wait wait = Wait.INPUT;
    private long since;

    static long now() {
        return System.nanoTime() - ORIGIN;
    }

    void set(Wait reason, long nanos) {
        long now = now();
        wait = reason;
        since = now;
        at.set(now + nanos);
    }

    /** Whether nobody rang it. */
    boolean clear() {
        return at.getAndSet(OFF) != OFF;
    }

    /** What it was set for, if its time has come: from then on it has rung. */
    @Nullable
    Wait ringIfDue(long now) {
        long moment = at.get();
        Wait reason = wait;
        return moment != OFF && moment < now && at.compareAndSet(moment, OFF) ? reason : null;
    }

    /** Rings it if the connection waits for a request. */
    boolean ringIfIdle() {
        long moment = at.get();
        return moment != OFF && wait == Wait.REQUEST && at.compareAndSet(moment, OFF);
    }

    /** Since when the connection waits for a request; {@link Long#MAX_VALUE} if it does not. */
    long idleSince() {
        return at.get() != OFF && wait == Wait.REQUEST ? since : Long.MAX_VALUE;
    }
}
