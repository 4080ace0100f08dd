package dev.skyc.runtime.clients.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Has the outbox published soon after each commit, in a thread of its own that the first commit starts. */
final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.skyc.runtime.outbox");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** Of the seconds between SIGTERM and SIGKILL; what is not sent by then is swept later. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String database;
    private final OutboxPublisher publisher;

    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private @Nullable Thread thread;
    private boolean wanted;
    private boolean closed;
    /** No attempt before this time of {@link System#nanoTime}. */
    private long notBefore = System.nanoTime();

    OutboxRelay(String database, OutboxPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /** There may be something to send. */
    void wake() {
        state.lock();
        try {
            wanted = true;
            if (thread == null && !closed) {
                thread = new Thread(this::run, "outbox-" + database);
                thread.setDaemon(true);
                thread.start();
            }
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** There may be something to send in a moment. */
    void wakeSoon() {
        rest(FIRST_PAUSE);
        wake();
    }

    /** Sends what has committed so far, if that is a matter of seconds. */
    @Override
    public void close() {
        Thread running;
        state.lock();
        try {
            closed = true;
            running = thread;
            changed.signalAll();
        } finally {
            state.unlock();
        }
        if (running != null) {
            try {
                running.join(GRACE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.interrupt();
        }
    }

    private void run() {
        try {
            Duration pause = FIRST_PAUSE;
            while (awaitWork()) {
                pause = attempt() ? FIRST_PAUSE : rest(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is something to do; not so once it is closed and everything was sent, or at least tried. */
    private boolean awaitWork() throws InterruptedException {
        state.lock();
        try {
            while (!closed && !wanted) {
                changed.await();
            }
            // A broker that did not accept is left alone for a while, however many commits there are.
            long rest = notBefore - System.nanoTime();
            while (!closed && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            boolean work = wanted;
            wanted = false;
            return work;
        } finally {
            state.unlock();
        }
    }

    private boolean attempt() {
        try {
            publisher.drain();
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "events of the outbox in `" + database + "` wait: " + e.getMessage());
            return false;
        }
    }

    /** Makes the next attempt one after a pause; the pause after that one is longer. */
    private Duration rest(Duration pause) {
        state.lock();
        try {
            notBefore = Math.max(notBefore, System.nanoTime() + pause.toNanos());
            wanted = !closed;
        } finally {
            state.unlock();
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
