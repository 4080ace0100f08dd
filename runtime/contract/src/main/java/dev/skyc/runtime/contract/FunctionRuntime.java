package dev.skyc.runtime.contract;

import java.util.Map;
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

    /** Sends events to the application's broker. */
    EventSender events();

    /** The connectors of the function. */
    Connectors connectors();

    /** A variable of the environment, one of {@link EnvironmentKeys}. */
    default Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable));
    }

    /** A function's claim to a resource, without further attributes. */
    default Claim claim(String function, String kind, String name, String access) {
        return new Claim(kind, name, access, Map.of(), function, this);
    }

    /** The {@code source} of the events of a function. */
    default String eventSource(String function) {
        return "/" + application() + "/" + function;
    }
}
