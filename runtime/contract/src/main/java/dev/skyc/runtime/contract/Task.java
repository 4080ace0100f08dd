package dev.skyc.runtime.contract;

import java.util.List;
import java.util.Map;

/**
 * Something that a process of the application does instead of serving a function, such as {@code create-secrets}. Found
 * through {@link java.util.ServiceLoader}; the process's first argument is its name.
 */
public interface Task {
    /** Its name. */
    String name();

    /**
     * Does it.
     *
     * @param arguments those after the name
     * @return the exit status of the process
     */
    int run(List<String> arguments, Map<String, String> environment) throws Exception;
}
