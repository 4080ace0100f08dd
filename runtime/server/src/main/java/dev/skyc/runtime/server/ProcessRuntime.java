package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.EnvironmentKeys;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.ReadinessCheck;
import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What wiring asks, answered from the environment of the process. */
final class ProcessRuntime implements FunctionRuntime {
    private final Environment environment;
    private final Readiness readiness;
    private @Nullable Json json;

    ProcessRuntime(Environment environment, Readiness readiness) {
        this.environment = environment;
        this.readiness = readiness;
    }

    @Override
    public String application() {
        return environment.require(EnvironmentKeys.SKYC_APPLICATION);
    }

    @Override
    public Json json() {
        Json found = json;
        if (found == null) {
            Iterator<Json> services = ServiceLoader.load(Json.class).iterator();
            if (!services.hasNext()) {
                throw new IllegalStateException("no implementation of " + Json.class.getName() + " on the class path");
            }
            found = services.next();
            json = found;
        }
        return found;
    }

    @Override
    public Optional<String> config(String name) {
        return environment.text(EnvironmentKeys.config(name));
    }

    @Override
    public ServiceBinding binding(String directory) {
        String root = environment.require(EnvironmentKeys.SERVICE_BINDING_ROOT);
        return new ServiceBinding(Path.of(root, directory));
    }

    @Override
    public void readyWhen(ReadinessCheck check) {
        readiness.await(check);
    }
}
