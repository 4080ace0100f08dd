package dev.skyc.compiler.config;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.plan.GitOps;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code serverless.yaml} says about one environment.
 *
 * @param development whether losing events and passwords made on the spot are acceptable there
 * @param follows the environment whose code it takes by promotion; absent when it follows the source
 * @param namespace the namespace, if it is given
 * @param prefix put before every name; empty for none
 * @param domains function by custom host
 * @param outboxSweep when functions publish what is left in outboxes: a cron expression or {@code off}, if it is given
 * @param gitOps who applies the environment's tree
 * @param services who provides resources of which nothing is said
 * @param resources what is said about single resources, by kind and name
 * @param functions what differs from the code, by function name
 * @param suppressions warnings that do not apply here
 * @param secretsFrom a file of secret values, git-ignored; only for the local environment
 * @param span the environment's name
 */
public record EnvironmentConfig(
        String name,
        boolean development,
        Optional<Located<String>> follows,
        Optional<Located<String>> namespace,
        String prefix,
        Optional<GatewayConfig> gateway,
        SortedMap<String, Located<String>> domains,
        BrokerConfig broker,
        Located<DeadLetters> deadLetters,
        TargetConfig targets,
        Optional<Located<String>> outboxSweep,
        GitOps gitOps,
        Services services,
        SortedMap<String, SortedMap<String, ResourceConfig>> resources,
        SortedMap<String, FunctionConfig> functions,
        List<Suppression> suppressions,
        Optional<Located<String>> secretsFrom,
        SourceSpan span) {
    public EnvironmentConfig {
        domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
        SortedMap<String, SortedMap<String, ResourceConfig>> copy = new TreeMap<>();
        resources.forEach((kind, byName) -> copy.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(byName))));
        resources = Collections.unmodifiableSortedMap(copy);
        functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
        suppressions = List.copyOf(suppressions);
    }

    /** What is said about a resource. */
    public Optional<ResourceConfig> resource(String kind, String resource) {
        return Optional.ofNullable(
                resources.getOrDefault(kind, Collections.emptySortedMap()).get(resource));
    }

    /** What is said about a resource, be it only what is said about all of its kind. */
    public ResourceConfig resourceOrDefault(String kind, String resource) {
        return resource(kind, resource).orElseGet(() -> {
            SourceSpan chosen = services.ofKind(kind).map(Located::span).orElse(span);
            return new ResourceConfig(Optional.empty(), new YamlSettings(services.settingsOf(kind), chosen), chosen);
        });
    }

    /**
     * Default providers.
     *
     * @param all for every kind, if given
     * @param byKind for single kinds
     * @param settings what holds for all resources of a kind that its provider provides, by kind and name of the setting
     */
    public record Services(
            Optional<Located<String>> all,
            SortedMap<String, Located<String>> byKind,
            SortedMap<String, SortedMap<String, YamlNode>> settings) {
        public Services {
            byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
            settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        }

        /** The provider that is given for a kind; that for every kind may not have this one. */
        Optional<Located<String>> ofKind(String kind) {
            return Optional.ofNullable(byKind.get(kind));
        }

        /** What holds for all resources of a kind; nothing for the resource of another provider. */
        SortedMap<String, YamlNode> settingsOf(String kind) {
            return settings.getOrDefault(kind, Collections.emptySortedMap());
        }
    }

    /**
     * One host for the routes of all public functions.
     *
     * @param backendName the Service of Knative's ingress
     */
    public record GatewayConfig(
            String host, String name, String namespace, String backendName, String backendNamespace, SourceSpan span) {}

    /** What runs in the cluster; see {@link dev.skyc.compiler.plan.DeploymentPlan.Target}. */
    public record TargetConfig(String serving, String eventing, Optional<String> brokerUrl) {}
}
