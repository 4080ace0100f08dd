package dev.skyc.backend.local.child;

import java.util.Map;
import java.util.SortedMap;

/** Starts one kind of server inside its own JVM. */
@FunctionalInterface
public interface Launcher {
    /**
     * Starts the server and returns when it answers.
     *
     * @throws Exception whatever the library throws; the message of its first cause is told to the parent
     */
    Running launch(SortedMap<String, String> settings) throws Exception;

    /**
     * A started server.
     *
     * @param values what the parent has to know, such as the port
     * @param server stops it
     */
    record Running(Map<String, String> values, Stop server) {
        public Running {
            values = Map.copyOf(values);
        }
    }

    /** Stops a server and returns when what it was given is on disk. */
    @FunctionalInterface
    interface Stop {
        void close();
    }
}
