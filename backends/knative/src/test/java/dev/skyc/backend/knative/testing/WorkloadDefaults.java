package dev.skyc.backend.knative.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an API server adds to the workloads and Services of Kubernetes itself: the defaults that its schemas hold and those that
 * its code sets, as of Kubernetes 1.36.
 */
final class WorkloadDefaults {
    private static final int FILE_MODE = 420;

    private WorkloadDefaults() {}

    static void statefulSet(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("podManagementPolicy", "OrderedReady");
        spec.putIfAbsent("replicas", 1);
        spec.putIfAbsent("revisionHistoryLimit", 10);
        Map<String, Object> retention = Mutable.map(spec, "persistentVolumeClaimRetentionPolicy");
        retention.putIfAbsent("whenDeleted", "Retain");
        retention.putIfAbsent("whenScaled", "Retain");
        Map<String, Object> update = Mutable.map(spec, "updateStrategy");
        update.putIfAbsent("type", "RollingUpdate");
        Mutable.map(update, "rollingUpdate").putIfAbsent("partition", 0);
        pod(Mutable.map(spec, "template", "spec"), "Always");
        for (Map<String, Object> claim : Mutable.items(spec, "volumeClaimTemplates")) {
            claim.putIfAbsent("apiVersion", "v1");
            claim.putIfAbsent("kind", "PersistentVolumeClaim");
            Mutable.map(claim, "spec").putIfAbsent("volumeMode", "Filesystem");
            quantities(Mutable.map(claim, "spec", "resources"));
            Mutable.map(claim, "status").putIfAbsent("phase", "Pending");
        }
    }

    static void job(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("backoffLimit", 6);
        spec.putIfAbsent("completionMode", "NonIndexed");
        spec.putIfAbsent("completions", 1);
        spec.putIfAbsent("parallelism", 1);
        spec.putIfAbsent("podReplacementPolicy", "TerminatingOrFailed");
        spec.putIfAbsent("suspend", false);
        Mutable.map(spec, "selector", "matchLabels").put("batch.kubernetes.io/controller-uid", "some");
        Mutable.map(spec, "template", "metadata", "labels").put("batch.kubernetes.io/controller-uid", "some");
        pod(Mutable.map(spec, "template", "spec"), "");
    }

    static void service(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("clusterIP", "10.0.0.1");
        spec.putIfAbsent("clusterIPs", new ArrayList<>(List.of(spec.get("clusterIP"))));
        spec.putIfAbsent("internalTrafficPolicy", "Cluster");
        spec.putIfAbsent("ipFamilies", new ArrayList<>(List.of("IPv4")));
        spec.putIfAbsent("ipFamilyPolicy", "SingleStack");
        spec.putIfAbsent("sessionAffinity", "None");
        spec.putIfAbsent("type", "ClusterIP");
        for (Map<String, Object> port : Mutable.items(spec, "ports")) {
            port.putIfAbsent("protocol", "TCP");
            port.putIfAbsent("targetPort", port.get("port"));
        }
    }

    static void networkPolicy(Map<String, Object> object) {
        Map<String, Object> spec = Mutable.map(object, "spec");
        spec.putIfAbsent("policyTypes", new ArrayList<>(List.of("Ingress")));
        for (Map<String, Object> rule : Mutable.items(spec, "ingress")) {
            Mutable.items(rule, "ports").forEach(port -> port.putIfAbsent("protocol", "TCP"));
        }
    }

    private static void pod(Map<String, Object> pod, String restartPolicy) {
        pod.putIfAbsent("dnsPolicy", "ClusterFirst");
        pod.putIfAbsent("restartPolicy", restartPolicy);
        pod.putIfAbsent("schedulerName", "default-scheduler");
        pod.putIfAbsent("securityContext", new LinkedHashMap<>());
        pod.putIfAbsent("terminationGracePeriodSeconds", 30);
        Mutable.items(pod, "initContainers").forEach(WorkloadDefaults::container);
        Mutable.items(pod, "containers").forEach(WorkloadDefaults::container);
        Mutable.items(pod, "volumes").forEach(WorkloadDefaults::volume);
    }

    private static void container(Map<String, Object> container) {
        String image = String.valueOf(container.get("image"));
        boolean floats = image.endsWith(":latest")
                || !image.substring(image.lastIndexOf('/') + 1).matches(".*[:@].*");
        // Kustomize gives names without a tag their digest.
        container.putIfAbsent("imagePullPolicy", floats ? "Always" : "IfNotPresent");
        container.putIfAbsent("terminationMessagePath", "/dev/termination-log");
        container.putIfAbsent("terminationMessagePolicy", "File");
        quantities(Mutable.map(container, "resources"));
        Mutable.items(container, "ports").forEach(port -> port.putIfAbsent("protocol", "TCP"));
        Mutable.items(container, "env").forEach(WorkloadDefaults::variable);
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            if (container.containsKey(probe)) {
                probe(Mutable.map(container, probe));
            }
        }
        Mutable.items(container, "volumeMounts").forEach(mount -> mount.values().removeIf(Boolean.FALSE::equals));
        container.values().removeIf(List.of()::equals);
    }

    private static void variable(Map<String, Object> variable) {
        variable.values().removeIf(""::equals);
        if (Mutable.copy(variable).get("valueFrom") instanceof Map<?, ?> from && from.containsKey("fieldRef")) {
            Mutable.map(variable, "valueFrom", "fieldRef").putIfAbsent("apiVersion", "v1");
        }
    }

    private static void probe(Map<String, Object> probe) {
        probe.putIfAbsent("failureThreshold", 3);
        probe.putIfAbsent("periodSeconds", 10);
        probe.putIfAbsent("successThreshold", 1);
        probe.putIfAbsent("timeoutSeconds", 1);
        probe.values().removeIf(value -> Objects.equals(value, 0));
        if (probe.containsKey("httpGet")) {
            Mutable.map(probe, "httpGet").putIfAbsent("scheme", "HTTP");
            Mutable.map(probe, "httpGet").putIfAbsent("path", "/");
        }
    }

    private static void volume(Map<String, Object> volume) {
        for (String kind : List.of("secret", "configMap", "projected", "downwardAPI")) {
            if (volume.containsKey(kind)) {
                Mutable.map(volume, kind).putIfAbsent("defaultMode", FILE_MODE);
            }
        }
        for (Map<String, Object> source : Mutable.items(Mutable.map(volume, "projected"), "sources")) {
            if (source.containsKey("downwardAPI")) {
                Mutable.items(Mutable.map(source, "downwardAPI"), "items")
                        .forEach(item -> Mutable.map(item, "fieldRef").putIfAbsent("apiVersion", "v1"));
            }
            if (source.containsKey("serviceAccountToken")) {
                Mutable.map(source, "serviceAccountToken").putIfAbsent("expirationSeconds", 3600);
            }
        }
        volume.values().removeIf(Map.of()::equals);
        if (volume.size() == 1) {
            volume.put("emptyDir", new LinkedHashMap<>());
        }
    }

    private static void quantities(Map<String, Object> resources) {
        for (String bound : List.of("requests", "limits")) {
            if (resources.containsKey(bound)) {
                Mutable.map(resources, bound)
                        .replaceAll((name, quantity) -> Quantities.canonical(String.valueOf(quantity)));
            }
        }
    }
}
