package dev.skyc.runtime.server;

import dev.skyc.runtime.server.http.Traffic;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens on the server's connections. */
final class Metrics implements Traffic {
    /** Upper bounds of the histogram of durations, in seconds. */
    static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int STATUSES = 600;

    private final String function;
    private final long startMillis = System.currentTimeMillis();
    private final LongAdder[] answers = adders(STATUSES);
    private final LongAdder[] refusals = adders(STATUSES);
    private final LongAdder[] durations = adders(BOUNDS.length + 1);
    private final LongAdder durationNanos = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder running = new LongAdder();

    Metrics(String function) {
        this.function = function;
    }

    private static LongAdder[] adders(int number) {
        LongAdder[] adders = new LongAdder[number];
        for (int i = 0; i < number; i++) {
            adders[i] = new LongAdder();
        }
        return adders;
    }

    @Override
    public void opened() {
        connections.increment();
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
        running.increment();
    }

    @Override
    public void finished(int status, long nanos) {
        running.decrement();
        count(answers, status);
        durations[bucket(nanos / NANOS_PER_SECOND)].increment();
        durationNanos.add(nanos);
    }

    @Override
    public void refused(int status) {
        count(refusals, status);
    }

    private static int bucket(double seconds) {
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    private static void count(LongAdder[] counters, int status) {
        // A handler may say anything; what is not a status was answered as 500.
        counters[status >= 200 && status < STATUSES ? status : 500].increment();
    }

    String function() {
        return function;
    }

    long startMillis() {
        return startMillis;
    }

    /** Answers of the function by status. */
    SortedMap<Integer, Long> answers() {
        return byStatus(answers);
    }

    /** Requests that were refused before they reached the function, by status. */
    SortedMap<Integer, Long> refusals() {
        return byStatus(refusals);
    }

    private static SortedMap<Integer, Long> byStatus(LongAdder[] counters) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            long count = counters[status].sum();
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    /** How many answers took longer than the bound before and at most the bound at the same index; the last had no bound. */
    long[] durations() {
        long[] counts = new long[durations.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = durations[i].sum();
        }
        return counts;
    }

    double durationSeconds() {
        return durationNanos.sum() / NANOS_PER_SECOND;
    }

    long connections() {
        return connections.sum();
    }

    long connectionsTurnedAway() {
        return turnedAway.get();
    }

    int connectionsOpen() {
        return open.get();
    }

    long running() {
        return running.sum();
    }
}
