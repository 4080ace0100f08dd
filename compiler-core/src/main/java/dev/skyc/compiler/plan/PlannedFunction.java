package dev.skyc.compiler.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One function as it is deployed.
 *
 * @param function the function's name in the application, the value of {@code SKYC_FUNCTION}
 * @param service name of its Knative Service and ServiceAccount
 * @param source what it was made from, for {@code skyc.dev/source}: a class name, or the application's name
 * @param isPublic whether callers outside the cluster reach it
 * @param minScale least number of instances
 * @param maxScale largest number of instances; absent when the cluster decides
 * @param concurrency requests at the same time for one instance; absent for no limit
 * @param timeoutSeconds the longest an invocation may take; absent for the cluster's default
 * @param cpu CPU request, canonical
 * @param memory memory request and limit, canonical
 * @param rollout time over which traffic moves to a new revision, as a Go duration in whole seconds
 * @param environment variables beside those every function has, by name
 * @param bindings directories of the Service Binding tree, sorted by directory
 */
public record PlannedFunction(
        String function,
        String service,
        String source,
        boolean isPublic,
        OptionalInt minScale,
        OptionalInt maxScale,
        OptionalInt concurrency,
        OptionalInt timeoutSeconds,
        Optional<String> cpu,
        Optional<String> memory,
        Optional<String> rollout,
        SortedMap<String, String> environment,
        List<PlannedBinding> bindings) {
    public PlannedFunction {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        bindings = List.copyOf(bindings);
    }

    /** The same with more variables. */
    public PlannedFunction with(SortedMap<String, String> variables) {
        SortedMap<String, String> all = new TreeMap<>(environment);
        all.putAll(variables);
        return new PlannedFunction(
                function,
                service,
                source,
                isPublic,
                minScale,
                maxScale,
                concurrency,
                timeoutSeconds,
                cpu,
                memory,
                rollout,
                all,
                bindings);
    }
}
