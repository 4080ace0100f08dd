package dev.skyc.compiler.artifact;

import java.util.Map;

/**
 * One Kubernetes object.
 *
 * @param apiVersion group and version
 * @param kind the kind
 * @param name {@code metadata.name}
 * @param content the whole object as maps, lists, strings, numbers and booleans; map order is kept in the output
 */
public record Manifest(String apiVersion, String kind, String name, Map<String, Object> content) {
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
