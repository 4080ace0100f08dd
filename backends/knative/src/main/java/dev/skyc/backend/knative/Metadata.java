package dev.skyc.backend.knative;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names, labels and annotations that all objects have. There is no version among the labels, because a release would
 * touch each object, and no namespace, because an overlay gives it.
 *
 * @param application the application's name
 */
record Metadata(String application) {
    private static final String SOURCE = "skyc.dev/source";

    /**
     * Metadata of one object.
     *
     * @param component the Knative Service it belongs to, or the application
     * @param source what it was made from
     */
    ObjectMeta of(String name, String component, String source) {
        return of(name, component, source, Map.of(), Map.of());
    }

    /** The same with more labels and annotations. */
    ObjectMeta of(
            String name,
            String component,
            String source,
            Map<String, String> moreLabels,
            Map<String, String> moreAnnotations) {
        SortedMap<String, String> labels = new TreeMap<>(moreLabels);
        labels.put("app.kubernetes.io/name", component);
        labels.put("app.kubernetes.io/part-of", application);
        labels.put("app.kubernetes.io/managed-by", "skyc");
        SortedMap<String, String> annotations = new TreeMap<>(moreAnnotations);
        annotations.put(SOURCE, source);
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName(name);
        metadata.setLabels(labels);
        metadata.setAnnotations(annotations);
        return metadata;
    }
}
