package dev.skyc.compiler.spi;

import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.plan.DeploymentPlan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The setting whose presence chooses this provider for a resource that names none, where the provider of its kind has no
     * such setting.
     */
    default Optional<String> chosenBy() {
        return Optional.empty();
    }

    /** Accesses of its kind that it cannot give, in the kind's own words; code that asks for one is refused. */
    default Set<String> unsupported() {
        return Set.of();
    }

    /** Provides one resource. */
    Provision provide(Request request);

    /**
     * Provides all resources of an environment that it was chosen for, in the order of the requests. Providers whose
     * resources share something, such as a server, do it here.
     */
    default List<Provision> provideAll(List<Request> requests) {
        return requests.stream().map(this::provide).toList();
    }

    /**
     * A resource to be provided.
     *
     * @param application the application's name
     * @param kind the kind of capability
     * @param name the resource's name in the application, which its binding's directory carries
     * @param identity what its objects are named by: the name, unless it was renamed in the code after it was made
     * @param uses what each function does with it, by function name
     * @param migrations what makes its schema, if there is something; for databases
     * @param settings what the environment says about it
     * @param names makes names of objects that no user named
     */
    record Request(
            String application,
            DeploymentPlan.Environment environment,
            CapabilityKind kind,
            String name,
            String identity,
            SortedMap<String, FunctionAccess> uses,
            Optional<Migrations> migrations,
            Settings settings,
            Names names) {
        public Request {
            uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        }
    }

    /**
     * What one function does with a resource.
     *
     * @param service name of its Knative Service and ServiceAccount
     * @param accesses the kind's own words, sorted, each once
     * @param defaults default by resource use, where the code gives one ({@code @Default} of a configuration value)
     * @param groups consumer groups that read the topic for it, sorted; for topics
     */
    record FunctionAccess(String service, List<String> accesses, Optional<String> defaults, List<String> groups) {
        public FunctionAccess {
            accesses = accesses.stream().sorted().distinct().toList();
            groups = groups.stream().sorted().distinct().toList();
        }
    }

    /** Makes names of Kubernetes objects. */
    interface Names {
        /** The name of an object that no user named: prefix, application and the parts, within 46 characters. */
        String derived(String... parts);

        /** The name of an object that the user named: prefix and the name, within 46 characters. */
        String given(String name);
    }
}
