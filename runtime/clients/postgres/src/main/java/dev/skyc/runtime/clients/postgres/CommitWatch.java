package dev.skyc.runtime.clients.postgres;

/** A connection that knows when its transaction ends. */
interface CommitWatch {
    /** Runs the action after the current transaction has committed, or may have; not after a rollback. */
    void afterCommit(Runnable action);
}
