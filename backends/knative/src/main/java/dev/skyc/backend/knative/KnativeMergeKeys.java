package dev.skyc.backend.knative;

import dev.skyc.compiler.spi.Backend.MergeKey;
import java.util.List;

/**
 * Lists whose items have a key, so that a strategic-merge patch of one item keeps the others. Knative's own schemas do not
 * declare any.
 */
final class KnativeMergeKeys {
    private static final String SERVING = "serving.knative.dev/v1";

    static final List<MergeKey> ALL = List.of(
            service("name", "containers"),
            service("name", "containers", "env"),
            service("containerPort", "containers", "ports"),
            service("mountPath", "containers", "volumeMounts"),
            service("name", "imagePullSecrets"),
            service("name", "volumes"),
            new MergeKey("v1", "ServiceAccount", List.of("imagePullSecrets"), "name"),
            new MergeKey("v1", "ServiceAccount", List.of("secrets"), "name"));

    private KnativeMergeKeys() {}

    private static MergeKey service(String key, String... path) {
        List<String> full = new java.util.ArrayList<>(List.of("spec", "template", "spec"));
        full.addAll(List.of(path));
        return new MergeKey(SERVING, "Service", full, key);
    }
}
