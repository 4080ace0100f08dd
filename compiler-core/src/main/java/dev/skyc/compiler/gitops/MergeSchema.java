package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.GeneratedMark;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.spi.Backend.MergeKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema by which Kustomize merges lists item by item instead of replacing them. A schema that is given replaces the
 * built-in one, so there is a definition for each of Kubernetes' own kinds in the tree, also for those without keyed lists.
 * Of custom resources Kustomize knows nothing anyway: one without keyed lists is left out, so that the file does not change
 * with every provider.
 */
final class MergeSchema {
    /** Groups of Kubernetes itself whose names have dots. */
    private static final Set<String> BUILT_IN = Set.of(
            "admissionregistration.k8s.io",
            "apiextensions.k8s.io",
            "apiregistration.k8s.io",
            "authentication.k8s.io",
            "authorization.k8s.io",
            "certificates.k8s.io",
            "coordination.k8s.io",
            "discovery.k8s.io",
            "events.k8s.io",
            "flowcontrol.apiserver.k8s.io",
            "networking.k8s.io",
            "node.k8s.io",
            "rbac.authorization.k8s.io",
            "scheduling.k8s.io",
            "storage.k8s.io");

    private MergeSchema() {}

    static Map<String, Object> of(Collection<MergeKey> keys, Collection<Manifest> objects) {
        SortedSet<String> kinds = new TreeSet<>();
        for (Manifest object : objects) {
            boolean keyed = keys.stream()
                    .anyMatch(key -> key.apiVersion().equals(object.apiVersion())
                            && key.kind().equals(object.kind()));
            if (keyed || object.group().indexOf('.') < 0 || BUILT_IN.contains(object.group())) {
                kinds.add(object.apiVersion() + "/" + object.kind());
            }
        }
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (String kind : kinds) {
            Node root = new Node();
            keys.stream()
                    .filter(key -> kind.equals(key.apiVersion() + "/" + key.kind()))
                    .forEach(key -> root.add(key.path(), key.key()));
            definitions.put(kind.replace('/', '.'), definition(kind, root));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(GeneratedMark.JSON_MEMBER, GeneratedMark.JSON_VALUE);
        schema.put("definitions", definitions);
        return schema;
    }

    /** A definition of {@code group/version/Kind}, or {@code version/Kind} for the core group. */
    private static Map<String, Object> definition(String kind, Node root) {
        List<String> parts = List.of(kind.split("/"));
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("group", parts.size() == 3 ? parts.get(0) : "");
        identity.put("version", parts.get(parts.size() - 2));
        identity.put("kind", parts.get(parts.size() - 1));
        Map<String, Object> definition = root.schema();
        definition.put("x-kubernetes-group-version-kind", List.of(identity));
        return definition;
    }

    /** An object or, if it has a key, a list of objects. */
    private static final class Node {
        private final Map<String, Node> children = new TreeMap<>();
        private String key = "";

        void add(List<String> path, String mergeKey) {
            if (path.isEmpty()) {
                key = mergeKey;
            } else {
                children.computeIfAbsent(path.get(0), name -> new Node()).add(path.subList(1, path.size()), mergeKey);
            }
        }

        Map<String, Object> schema() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("type", "object");
            if (!children.isEmpty()) {
                Map<String, Object> properties = new LinkedHashMap<>();
                children.forEach((name, child) -> properties.put(name, child.schema()));
                object.put("properties", properties);
            }
            if (key.isEmpty()) {
                return object;
            }
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("type", "array");
            list.put("x-kubernetes-patch-merge-key", key);
            list.put("x-kubernetes-patch-strategy", "merge");
            list.put("items", object);
            return list;
        }
    }
}
