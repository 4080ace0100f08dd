package dev.skyc.runtime.contract;

import java.util.Optional;

/** What wiring asks of the process that runs a function. */
public interface FunctionRuntime {
    /** The application's name; with the function's name it is the source of events. */
    String application();

    /** Makes codecs. */
    Json json();

    /** The value of a configuration entry, from {@link EnvironmentKeys#config}. */
    Optional<String> config(String name);

    /** A directory below {@link EnvironmentKeys#SERVICE_BINDING_ROOT}, such as {@code database-shop}. */
    ServiceBinding binding(String directory);
}
