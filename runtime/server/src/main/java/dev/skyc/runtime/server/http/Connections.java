package dev.skyc.runtime.server.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** All open connections: to be woken in time, to give way, and to be brought to an end. */
final class Connections {
    private static final long POLL_NANOS = 5_000_000;

    private final Set<SocketTransport> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    void add(SocketTransport connection) {
        open.add(connection);
    }

    void remove(SocketTransport connection) {
        open.remove(connection);
    }

    int size() {
        return open.size();
    }

    /** Whether connections end after the request that they serve. */
    boolean isDraining() {
        return draining;
    }

    void wakeDue() {
        long now = Alarm.now();
        for (SocketTransport connection : open) {
            connection.wakeIfDue(now);
        }
    }

    /** Ends the connection that has waited longest for a request, if one waits at all. */
    boolean endLongestIdle() {
        SocketTransport longest = null;
        long since = Long.MAX_VALUE;
        for (SocketTransport connection : open) {
            if (connection.idleSince() < since) {
                since = connection.idleSince();
                longest = connection;
            }
        }
        return longest != null && longest.wakeIfIdle();
    }

    /** Lets requests finish and idle connections end. */
    void drain() {
        draining = true;
        for (SocketTransport connection : open) {
            connection.wakeIfIdle();
        }
    }

    /** Whether all connections have ended within the time. */
    boolean awaitEnd(long nanos) {
        long end = Alarm.now() + nanos;
        while (!open.isEmpty() && Alarm.now() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return open.isEmpty();
    }

    void closeAll() {
        for (SocketTransport connection : open) {
            connection.close();
        }
    }
}
