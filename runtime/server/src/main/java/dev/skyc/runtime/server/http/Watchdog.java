package dev.skyc.runtime.server.http;

import java.util.concurrent.locks.LockSupport;

/** Wakes connections whose time is over. One thread for all, because a timer for each read costs more than the read. */
final class Watchdog implements Runnable {
    private static final long TICK_NANOS = 100_000_000;

    private final Connections connections;
    private final ConnectionThreads threads;
    private volatile boolean stopped;

    Watchdog(Connections connections, ConnectionThreads threads) {
        this.connections = connections;
        this.threads = threads;
    }

    void start() {
        Thread thread = new Thread(this, "skyc-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        LockSupport.parkNanos(TICK_NANOS);
        threads.prepare();
        while (!stopped) {
            connections.wakeDue();
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    void stop() {
        stopped = true;
    }
}
