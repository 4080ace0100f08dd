package dev.skyc.runtime.tasks;

/** A task cannot be done; the message is one line for whoever reads the Job's log and never holds a secret value. */
final class TaskFailure extends Exception {
    private static final long serialVersionUID = 1L;

    TaskFailure(String message) {
        super(message);
    }
}
