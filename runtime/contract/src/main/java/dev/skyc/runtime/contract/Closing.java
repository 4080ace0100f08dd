package dev.skyc.runtime.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What wiring has made so far, to be closed in reverse order. */
public final class Closing {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Remembers the value if it can be closed, and returns it. */
    public <T> T add(T value) {
        if (value instanceof AutoCloseable closeable) {
            open.push(closeable);
        }
        return value;
    }

    /** Closes all, even if some fail; throws in the end with the first failure as cause. */
    public void closeAll() {
        Exception first = closeRest(null);
        if (first != null) {
            throw new IllegalStateException("could not be closed", first);
        }
    }

    /** Closes all because wiring failed, and returns the failure. */
    public Exception closedAfter(Exception failure) {
        closeRest(failure);
        return failure;
    }

    private @Nullable Exception closeRest(@Nullable Exception first) {
        Exception cause = first;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                if (cause == null) {
                    cause = failure;
                } else {
                    cause.addSuppressed(failure);
                }
            }
        }
        return cause;
    }
}
