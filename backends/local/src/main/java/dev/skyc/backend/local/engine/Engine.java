package dev.skyc.backend.local.engine;

import java.io.IOException;
import java.nio.file.Path;

/** A server that can be started on this machine; it listens on 127.0.0.1 alone. */
public interface Engine {
    /** What people call it, in lower case: {@code postgresql}. */
    String name();

    /**
     * Starts it and returns when it answers.
     *
     * @param directory its own; what it holds is found again when it is started there the next time
     * @throws IOException if it does not start; the message says why and what helps
     */
    RunningEngine start(Path directory) throws IOException;
}
