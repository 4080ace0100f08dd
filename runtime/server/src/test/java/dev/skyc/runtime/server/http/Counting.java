package dev.skyc.runtime.server.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is told. */
final class Counting implements Traffic {
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger turnedAway = new AtomicInteger();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger finished = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    @Override
    public void opened() {
        open.incrementAndGet();
    }

    @Override
    public void closed() {
        open.decrementAndGet();
    }

    @Override
    public void turnedAway() {
        turnedAway.incrementAndGet();
    }

    @Override
    public void started() {
        running.incrementAndGet();
    }

    @Override
    public void finished(int status, long nanos) {
        running.decrementAndGet();
        finished.incrementAndGet();
    }

    @Override
    public void refused(int status) {
        refused.incrementAndGet();
    }
}
