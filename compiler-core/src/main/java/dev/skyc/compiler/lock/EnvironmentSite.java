package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.ResourceConfig;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Optional;

/**
 * The places at which something can be said about one environment.
 *
 * @param config what the settings say; absent for an environment that is gone from them
 */
record EnvironmentSite(String name, Optional<EnvironmentConfig> config, CodeSites code, LockPositions lock) {
    /** Where the code asks for a resource, else where the settings name it. */
    SourceSpan use(ResourceName resource) {
        return code.of(resource).orElseGet(() -> settings(resource));
    }

    /** Where the settings name a resource, or else its provider, or else the environment. */
    SourceSpan settings(ResourceName resource) {
        return config.map(environment -> environment.resourceOrDefault(resource.kind(), resource.name()))
                .map(ResourceConfig::span)
                .orElseGet(this::environment);
    }

    /** Where the settings name the environment. */
    SourceSpan environment() {
        return config.map(EnvironmentConfig::span).orElseGet(() -> lock.of(name));
    }

    /** Where the lock has a fact. */
    SourceSpan locked(Object... keys) {
        Object[] path = new Object[keys.length + 1];
        path[0] = name;
        System.arraycopy(keys, 0, path, 1, keys.length);
        return lock.of(path);
    }
}
