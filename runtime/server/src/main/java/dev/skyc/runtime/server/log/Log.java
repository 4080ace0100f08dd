package dev.skyc.runtime.server.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where records go: each in one piece, whatever other threads write. */
public final class Log {
    /** What the process logs. */
    public static final Log PROCESS = new Log(
            new FileOutputStream(FileDescriptor.out),
            threshold(System.getenv("SKYC_LOG_LEVEL")),
            textOrEmpty(System.getenv("SKYC_FUNCTION")));

    // No monitor: a virtual thread would hold its carrier while it waits for one.
    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream output;
    private final Level threshold;
    private final String function;

    Log(OutputStream output, Level threshold, String function) {
        this.output = output;
        this.threshold = threshold;
        this.function = function;
    }

    /** Whether records of a level are written. */
    public boolean isLoggable(Level level) {
        return level != Level.OFF && level.getSeverity() >= threshold.getSeverity();
    }

    /** Writes a record, if its level is written. */
    public void write(Level level, String logger, String message, @Nullable Throwable failure) {
        if (!isLoggable(level)) {
            return;
        }
        String line = LogLine.of(System.currentTimeMillis(), level.getName(), logger, function, message, failure);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            output.write(bytes);
        } catch (IOException nobodyReads) {
            // There is no other place to say it.
        } finally {
            lock.unlock();
        }
    }

    private static Level threshold(@Nullable String name) {
        for (Level level : Level.values()) {
            if (level.getName().equalsIgnoreCase(name)) {
                return level;
            }
        }
        return Level.INFO;
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
