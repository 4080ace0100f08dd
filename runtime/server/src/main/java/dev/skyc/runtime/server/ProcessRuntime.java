package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.EnvironmentKeys;
import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.EventSenderFactory;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What wiring asks, answered from the environment of the process. What takes time to make is made when it is asked for. */
final class ProcessRuntime implements FunctionRuntime {
    private final Environment environment;
    private final Connectors connectors;
    private @Nullable Json json;
    private @Nullable EventSender events;

    ProcessRuntime(Environment environment, Connectors connectors) {
        this.environment = environment;
        this.connectors = connectors;
    }

    @Override
    public String application() {
        return environment.require(EnvironmentKeys.SKYC_APPLICATION);
    }

    @Override
    public synchronized Json json() {
        Json made = json;
        if (made == null) {
            made = Services.require(Json.class);
            json = made;
        }
        return made;
    }

    @Override
    public synchronized EventSender events() {
        EventSender made = events;
        if (made == null) {
            made = Services.require(EventSenderFactory.class).create(this);
            events = made;
        }
        return made;
    }

    @Override
    public Connectors connectors() {
        return connectors;
    }

    @Override
    public Optional<String> config(String name) {
        return environment.text(EnvironmentKeys.config(name));
    }

    @Override
    public Optional<String> environment(String variable) {
        return environment.text(variable);
    }

    @Override
    public ServiceBinding binding(String directory) {
        String root = environment.require(EnvironmentKeys.SERVICE_BINDING_ROOT);
        return new ServiceBinding(Path.of(root, directory));
    }
}
