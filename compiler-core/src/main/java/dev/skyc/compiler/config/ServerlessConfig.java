package dev.skyc.compiler.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code serverless.yaml} says, defaults applied where they do not depend on the code.
 *
 * @param application the application's name
 * @param libraries {@code groupId:artifactId} of each library whose functions join the application
 * @param environments the environments that are written to {@code deploy/}, by name
 * @param local the implicit environment of this machine, never written
 */
public record ServerlessConfig(
        Located<String> application,
        List<Located<String>> libraries,
        SortedMap<String, EnvironmentConfig> environments,
        EnvironmentConfig local) {
    /** The implicit environment's name. */
    public static final String LOCAL = "local";

    public ServerlessConfig {
        libraries = List.copyOf(libraries);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    /** An environment by name, {@code local} included. */
    public Optional<EnvironmentConfig> environment(String name) {
        return name.equals(LOCAL) ? Optional.of(local) : Optional.ofNullable(environments.get(name));
    }
}
