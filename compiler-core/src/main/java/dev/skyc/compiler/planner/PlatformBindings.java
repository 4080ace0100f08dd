package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.PlannedBinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bindings that no provider makes: the broker and other functions. Names stand alone in ConfigMap keys, so that
 * Kustomize renames them; addresses are templates that the process fills in with its namespace.
 */
final class PlatformBindings {
    /** The kind of {@code Publisher}. */
    static final String EVENT_KIND = "event";

    static final String EVENTS = "events";
    private static final String PROVIDER = "knative";
    private static final String FUNCTION_URL = "http://{service}.{namespace}.svc.cluster.local";

    private final String application;
    private final NamePlanner names;

    PlatformBindings(String application, NamePlanner names) {
        this.application = application;
        this.names = names;
    }

    Manifest events(PlannedBroker broker, String brokerUrl) {
        return Manifest.configMap(
                eventsConfigMap(),
                application,
                new TreeMap<>(Map.of("type", EVENTS, "provider", PROVIDER, "broker", broker.name(), "url", brokerUrl)));
    }

    PlannedBinding eventsBinding() {
        return binding(EVENTS, eventsConfigMap());
    }

    Manifest function(String function) {
        return Manifest.configMap(
                functionConfigMap(function),
                application,
                new TreeMap<>(Map.of(
                        "type",
                        "function",
                        "provider",
                        PROVIDER,
                        "service",
                        names.given(function),
                        "url",
                        FUNCTION_URL)));
    }

    PlannedBinding functionBinding(String function) {
        return binding("function-" + function, functionConfigMap(function));
    }

    private static PlannedBinding binding(String directory, String configMap) {
        return new PlannedBinding(
                directory,
                List.of(new PlannedBinding.ConfigMapFiles(configMap), new PlannedBinding.NamespaceFile("namespace")));
    }

    private String eventsConfigMap() {
        return names.derived("binding", EVENTS);
    }

    private String functionConfigMap(String function) {
        return names.derived("binding", "function", function);
    }
}
