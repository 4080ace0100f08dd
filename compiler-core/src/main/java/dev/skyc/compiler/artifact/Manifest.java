package dev.skyc.compiler.artifact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One Kubernetes object.
 *
 * @param apiVersion group and version
 * @param kind the kind
 * @param name {@code metadata.name}
 * @param content the whole object as maps, lists, strings, numbers and booleans; map order is kept in the output
 */
public record Manifest(String apiVersion, String kind, String name, Map<String, Object> content) {
    /**
     * A ConfigMap.
     *
     * @param source what it was made from, for {@code skyc.dev/source}
     */
    public static Manifest configMap(String name, String source, SortedMap<String, String> data) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("annotations", Map.of("skyc.dev/source", source));
        metadata.put("labels", Map.of("app.kubernetes.io/managed-by", "skyc"));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", "v1");
        content.put("kind", "ConfigMap");
        content.put("metadata", metadata);
        content.put("data", new TreeMap<>(data));
        return new Manifest("v1", "ConfigMap", name, content);
    }

    /** The file it is written to, relative to its folder: {@code <kind>-<name>.yaml}, in lower case. */
    public String fileName() {
        return kind.toLowerCase(java.util.Locale.ROOT) + "-" + name + ".yaml";
    }

    /** The API group; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
