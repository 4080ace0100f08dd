package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the fields of one Kubernetes object; annotations and labels are sorted, other fields keep their order. */
public final class KubernetesObject {
    private final String apiVersion;
    private final String kind;
    private final String name;
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** An object made for a resource. */
    public KubernetesObject(String apiVersion, String kind, String name, Request request) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.name = name;
        annotations.put("skyc.dev/source", request.application());
        labels.put("app.kubernetes.io/managed-by", "skyc");
    }

    /** An annotation. */
    public KubernetesObject annotation(String key, String value) {
        annotations.put(key, value);
        return this;
    }

    /** A label. */
    public KubernetesObject label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    /** Keeps the object and its data in the cluster when it is gone from Git: Argo CD asks first, Flux leaves it. */
    public KubernetesObject keptWhenPruned() {
        annotations.put("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm");
        annotations.put("kustomize.toolkit.fluxcd.io/prune", "disabled");
        return this;
    }

    /** A field beside the metadata, such as {@code spec}. */
    public KubernetesObject with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** The object. */
    public Manifest manifest() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("annotations", annotations);
        metadata.put("labels", labels);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", apiVersion);
        content.put("kind", kind);
        content.put("metadata", metadata);
        content.putAll(fields);
        return new Manifest(apiVersion, kind, name, content);
    }
}
