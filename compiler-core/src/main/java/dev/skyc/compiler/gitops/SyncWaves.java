package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Kustomize component with the waves in which Argo CD applies an environment. Argo CD waits for the objects of a wave to be
 * healthy before it begins the next, so a function starts when its database is there.
 */
final class SyncWaves {
    static final String NAME = "argocd";

    private static final String ANNOTATION = "argocd.argoproj.io/sync-wave";
    private static final int ACCOUNTS = -30;
    private static final int CONFIGURATION = -20;
    private static final int BACKING_SERVICES = -10;
    private static final int JOBS = -5;
    private static final int FUNCTIONS = 0;
    private static final int TRIGGERS = 10;

    private SyncWaves() {}

    /**
     * The component.
     *
     * @param access ServiceAccounts and their roles
     * @param provided what the providers made
     * @param generated what the backends made
     */
    static Map<String, Object> component(
            Collection<Manifest> access, Collection<Manifest> provided, Collection<Manifest> generated) {
        TreeMap<Target, Integer> waves = new TreeMap<>();
        access.forEach(object -> waves.put(Target.of(object), ACCOUNTS));
        provided.forEach(object -> waves.put(Target.of(object), waveOfProvided(object)));
        generated.forEach(object -> waves.put(Target.of(object), waveOfGenerated(object)));
        List<Object> patches = new ArrayList<>();
        waves.forEach((target, wave) -> patches.add(patch(wave, target)));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "kustomize.config.k8s.io/v1alpha1");
        file.put("kind", "Component");
        file.put("patches", patches);
        return file;
    }

    /** Kinds of the core group come first: Kustomize cannot ask for no group, so they also match the same kind of others. */
    private record Target(String group, String kind) implements Comparable<Target> {
        private static final Comparator<Target> ORDER = Comparator.comparing(
                        (Target target) -> !target.group().isEmpty())
                .thenComparing(Target::kind)
                .thenComparing(Target::group);

        static Target of(Manifest object) {
            return new Target(object.group(), object.kind());
        }

        @Override
        public int compareTo(Target other) {
            return ORDER.compare(this, other);
        }
    }

    private static int waveOfProvided(Manifest object) {
        return switch (object.kind()) {
            case "ConfigMap", "Secret", "ExternalSecret", "Password" -> CONFIGURATION;
            case "Job" -> JOBS;
            default -> BACKING_SERVICES;
        };
    }

    private static int waveOfGenerated(Manifest object) {
        return switch (object.kind()) {
            case "ConfigMap" -> CONFIGURATION;
            case "Broker" -> BACKING_SERVICES;
            case "Service" -> FUNCTIONS;
            default -> TRIGGERS;
        };
    }

    private static Map<String, Object> patch(int wave, Target target) {
        Map<String, Object> select = new LinkedHashMap<>();
        if (target.group().isEmpty()) {
            select.put("version", "v1");
        } else {
            select.put("group", target.group());
        }
        select.put("kind", target.kind());
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("target", select);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "any");
        object.put("kind", "any");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", "any");
        metadata.put("annotations", Map.of(ANNOTATION, String.valueOf(wave)));
        object.put("metadata", metadata);
        patch.put("patch", new YamlWriter().write(object));
        return patch;
    }
}
