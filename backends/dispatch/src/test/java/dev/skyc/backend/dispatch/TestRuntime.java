package dev.skyc.backend.dispatch;

import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.ServiceBinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A process with a directory of bindings, and memory in place of stores. */
public record TestRuntime(
        String application,
        Json json,
        Path bindings,
        Map<String, String> configuration,
        Map<String, byte[]> memory,
        Connectors connectors)
        implements FunctionRuntime {
    TestRuntime(Path bindings, Map<String, String> configuration) {
        this("test", new JacksonJson(), bindings, configuration, new ConcurrentHashMap<>(), new Connectors());
    }

    @Override
    public EventSender events() {
        return event -> {
            throw new IOException("the stand-ins send their events themselves");
        };
    }

    @Override
    public Optional<String> config(String name) {
        return Optional.ofNullable(configuration.get(name));
    }

    @Override
    public ServiceBinding binding(String directory) {
        return new ServiceBinding(bindings.resolve(directory));
    }
}
