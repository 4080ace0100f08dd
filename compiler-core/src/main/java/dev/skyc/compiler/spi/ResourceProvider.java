package dev.skyc.compiler.spi;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.PlannedBinding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Provides resources of one kind in one way, such as {@code existing} databases. Found by {@link java.util.ServiceLoader};
 * without state.
 */
public interface ResourceProvider {
    /** The kind of capability it provides; {@code *} for every kind that has no provider of its own under this {@link #id()}. */
    String kind();

    /** What {@code provider:} in {@code serverless.yaml} says to choose it. */
    String id();

    /** The settings it understands beside {@code provider}. */
    List<Setting> settings();

    /** Provides one resource. Called once for each resource of an environment. */
    Provision provide(Request request);

    /**
     * A resource to be provided.
     *
     * @param application the application's name
     * @param kind the kind of capability
     * @param name the resource's name in the application
     * @param uses what each function does with it: access by function name, sorted; several accesses are joined to the
     *     widest
     * @param settings what the environment says about it
     * @param names makes names of objects that no user named
     */
    record Request(
            String application,
            DeploymentPlan.Environment environment,
            CapabilityKind kind,
            String name,
            SortedMap<String, FunctionAccess> uses,
            Settings settings,
            Names names) {
        public Request {
            uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        }
    }

    /**
     * What one function does with a resource.
     *
     * @param accesses the kind's own words, sorted, each once
     * @param defaults default by resource use, where the code gives one ({@code @Default} of a configuration value)
     */
    record FunctionAccess(List<String> accesses, Optional<String> defaults) {
        public FunctionAccess {
            accesses = accesses.stream().sorted().distinct().toList();
        }
    }

    /** Makes names of Kubernetes objects. */
    interface Names {
        /** The name of an object that no user named: prefix, application and the parts, within 46 characters. */
        String derived(String... parts);

        /** The name of an object that the user named: prefix and the name, within 46 characters. */
        String given(String name);
    }

    /**
     * What a provider made.
     *
     * @param manifests objects to emit
     * @param bindings the Service Binding directory of each function, by function name; absent where the kind needs none
     * @param environment variables of each function, by function name
     * @param kafka how the topic is reached, for topics
     * @param external names that the objects or bindings use and others make
     * @param nameReferences where the objects hold names of other objects
     * @param diagnostics what is wrong with the request
     */
    record Provision(
            List<Manifest> manifests,
            SortedMap<String, PlannedBinding> bindings,
            SortedMap<String, SortedMap<String, String>> environment,
            Optional<KafkaConnection> kafka,
            List<ExternalName> external,
            List<NameReference> nameReferences,
            List<Diagnostic> diagnostics) {
        public Provision {
            manifests = List.copyOf(manifests);
            bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
            environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
            external = List.copyOf(external);
            nameReferences = List.copyOf(nameReferences);
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
