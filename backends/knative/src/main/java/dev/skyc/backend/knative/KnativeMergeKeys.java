package dev.skyc.backend.knative;

import dev.skyc.compiler.spi.Backend.MergeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lists whose items have a key, so that a strategic-merge patch of one item keeps the others. Knative's own schemas do not
 * declare any, and those of Kubernetes' own workloads are gone as soon as Kustomize is given a schema.
 */
final class KnativeMergeKeys {
    /** Kinds that run pods, and their versions. */
    private static final List<Map.Entry<String, String>> WORKLOADS = List.of(
            Map.entry("Service", "serving.knative.dev/v1"),
            Map.entry("StatefulSet", "apps/v1"),
            Map.entry("Job", "batch/v1"));

    static final List<MergeKey> ALL = all();

    private KnativeMergeKeys() {}

    private static List<MergeKey> all() {
        List<MergeKey> keys = new ArrayList<>();
        for (Map.Entry<String, String> workload : WORKLOADS) {
            keys.add(pod(workload, "name", "containers"));
            keys.add(pod(workload, "name", "containers", "env"));
            keys.add(pod(workload, "containerPort", "containers", "ports"));
            keys.add(pod(workload, "mountPath", "containers", "volumeMounts"));
            keys.add(pod(workload, "name", "imagePullSecrets"));
            keys.add(pod(workload, "name", "volumes"));
        }
        keys.add(new MergeKey("v1", "Service", List.of("spec", "ports"), "port"));
        keys.add(new MergeKey("v1", "ServiceAccount", List.of("imagePullSecrets"), "name"));
        keys.add(new MergeKey("v1", "ServiceAccount", List.of("secrets"), "name"));
        return List.copyOf(keys);
    }

    private static MergeKey pod(Map.Entry<String, String> workload, String key, String... path) {
        List<String> full = new ArrayList<>(List.of("spec", "template", "spec"));
        full.addAll(List.of(path));
        return new MergeKey(workload.getValue(), workload.getKey(), full, key);
    }
}
