package dev.skyc.backend.knative.testing;

import dev.skyc.compiler.artifact.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a cluster makes of an object: defaults of schemas and webhooks, and the ways in which it writes things differently.
 * Measured on Kubernetes 1.36 with Knative of mid 2026; the defaults of HTTPRoute are those of its schema.
 */
final class ClusterDefaults {
    private ClusterDefaults() {}

    /** The object as it is stored. */
    static Map<String, Object> apply(Manifest object) {
        Map<String, Object> stored = Mutable.copy(object.content());
        switch (object.group() + "/" + object.kind()) {
            case "serving.knative.dev/Service" -> service(stored);
            case "serving.knative.dev/DomainMapping" ->
                Mutable.map(stored, "spec", "ref").put("namespace", "ns");
            case "eventing.knative.dev/Broker" -> broker(stored);
            case "eventing.knative.dev/Trigger" -> trigger(stored);
            case "sources.knative.dev/PingSource" -> annotate(stored, "sources.knative.dev");
            case "gateway.networking.k8s.io/HTTPRoute" -> route(stored);
            case "external-secrets.io/ExternalSecret" -> externalSecret(stored);
            case "generators.external-secrets.io/Password" ->
                Mutable.map(stored, "spec").putIfAbsent("encoding", "raw");
            case "apps/StatefulSet" -> WorkloadDefaults.statefulSet(stored);
            case "batch/Job" -> WorkloadDefaults.job(stored);
            case "/Service" -> WorkloadDefaults.service(stored);
            case "networking.k8s.io/NetworkPolicy" -> WorkloadDefaults.networkPolicy(stored);
            default -> {
                // Stored as it was sent.
            }
        }
        return stored;
    }

    private static void annotate(Map<String, Object> object, String group) {
        Map<String, Object> annotations = Mutable.map(object, "metadata", "annotations");
        annotations.put(group + "/creator", "someone");
        annotations.put(group + "/lastModifier", "someone");
    }

    private static void broker(Map<String, Object> object) {
        annotate(object, "eventing.knative.dev");
        Mutable.map(object, "spec", "config").putIfAbsent("name", "config-br-default-channel");
        Mutable.map(object, "spec", "config").putIfAbsent("namespace", "ns");
        Map<String, Object> delivery = Mutable.map(object, "spec", "delivery");
        delivery.putIfAbsent("retry", 10);
        delivery.putIfAbsent("backoffPolicy", "exponential");
        delivery.putIfAbsent("backoffDelay", "PT0.2S");
    }

    private static void trigger(Map<String, Object> object) {
        annotate(object, "eventing.knative.dev");
        Map<String, Object> spec = Mutable.map(object, "spec");
        Mutable.map(object, "metadata", "labels").put("eventing.knative.dev/broker", spec.get("broker"));
        spec.putIfAbsent("filter", new LinkedHashMap<>());
        Mutable.map(spec, "subscriber", "ref").put("namespace", "ns");
        if (Mutable.map(spec, "delivery").containsKey("deadLetterSink")) {
            Mutable.map(spec, "delivery", "deadLetterSink", "ref").put("namespace", "ns");
        }
    }

    private static void service(Map<String, Object> object) {
        annotate(object, "serving.knative.dev");
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("traffic", new ArrayList<>(List.of(Map.of("latestRevision", true, "percent", 100))));
        Mutable.map(spec, "template", "metadata");
        Map<String, Object> pod = Mutable.map(spec, "template", "spec");
        pod.putIfAbsent("containerConcurrency", 0);
        pod.putIfAbsent("timeoutSeconds", 300);
        pod.putIfAbsent("enableServiceLinks", false);
        Map<String, Map<String, Object>> volumes = new LinkedHashMap<>();
        Mutable.items(pod, "volumes").forEach(volume -> volumes.put(String.valueOf(volume.get("name")), volume));
        Mutable.items(pod, "containers").forEach(container -> container(container, volumes));
    }

    private static void container(Map<String, Object> container, Map<String, Map<String, Object>> volumes) {
        container.putIfAbsent("name", "user-container");
        Mutable.items(container, "ports").forEach(port -> port.putIfAbsent("protocol", "TCP"));
        Map<String, Object> resources = Mutable.map(container, "resources");
        for (String bound : List.of("requests", "limits")) {
            if (resources.containsKey(bound)) {
                Map<String, Object> quantities = Mutable.map(resources, bound);
                UnaryOperator<Object> canonical = quantity -> Quantities.canonical(String.valueOf(quantity));
                quantities.replaceAll((name, quantity) -> canonical.apply(quantity));
            }
        }
        Map<String, Object> probe = Mutable.map(container, "readinessProbe");
        probe.putIfAbsent("successThreshold", 1);
        if (probe.containsKey("httpGet")) {
            Mutable.map(probe, "httpGet").putIfAbsent("port", 0);
        } else {
            Mutable.map(probe, "tcpSocket").putIfAbsent("port", 0);
        }
        probe.values().removeIf(value -> value.equals(0));
        Mutable.items(container, "env").forEach(variable -> variable.values().removeIf(""::equals));
        for (Map<String, Object> mount : Mutable.items(container, "volumeMounts")) {
            Map<String, Object> volume = volumes.getOrDefault(String.valueOf(mount.get("name")), Map.of());
            if (!volume.containsKey("emptyDir")) {
                mount.put("readOnly", true);
            } else {
                mount.values().removeIf(Boolean.FALSE::equals);
            }
        }
        container.values().removeIf(List.of()::equals);
    }

    private static void externalSecret(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("refreshInterval", "1h0m0s");
        Map<String, Object> target = Mutable.map(spec, "target");
        target.putIfAbsent("creationPolicy", "Owner");
        target.putIfAbsent("deletionPolicy", "Retain");
    }

    private static void route(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        for (Map<String, Object> parent : Mutable.items(spec, "parentRefs")) {
            parent.putIfAbsent("group", "gateway.networking.k8s.io");
            parent.putIfAbsent("kind", "Gateway");
        }
        for (Map<String, Object> rule : Mutable.items(spec, "rules")) {
            rule.putIfAbsent("matches", new ArrayList<>(List.of(new LinkedHashMap<>())));
            for (Map<String, Object> match : Mutable.items(rule, "matches")) {
                Mutable.map(match, "path").putIfAbsent("type", "PathPrefix");
                Mutable.map(match, "path").putIfAbsent("value", "/");
            }
            for (Map<String, Object> backend : Mutable.items(rule, "backendRefs")) {
                backend.putIfAbsent("group", "");
                backend.putIfAbsent("kind", "Service");
                backend.putIfAbsent("weight", 1);
            }
        }
    }
}
