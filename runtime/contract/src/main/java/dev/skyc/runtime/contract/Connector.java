package dev.skyc.runtime.contract;

/**
 * The run-time half of a provider: what several capabilities of a function use together, such as a pool of connections.
 * Made by {@link Connectors#get}.
 */
public interface Connector extends AutoCloseable {
    /** Whether the function may be sent requests as far as this is concerned. Asked often while it says no. */
    default boolean isReady() {
        return true;
    }

    /** Does what an earlier process may have left undone; called at {@link InternalPaths#OUTBOX} from time to time. */
    default void sweep() throws Exception {}

    /** Finishes what has begun and lets go of everything; nothing is asked of it afterwards. */
    @Override
    void close();
}
