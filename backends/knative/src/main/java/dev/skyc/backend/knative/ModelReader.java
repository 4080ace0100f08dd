package dev.skyc.backend.knative;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.compiler.artifact.Manifest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads fabric8 models into plain maps, with what tells objects and list items apart in front. */
final class ModelReader {
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    /** The models sort all other fields by name. */
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "name");

    private final ObjectMapper mapper = new ObjectMapper();

    Manifest manifest(HasMetadata object) {
        return new Manifest(
                object.getApiVersion(),
                object.getKind(),
                object.getMetadata().getName(),
                ordered(mapper.convertValue(object, MAP)));
    }

    private static Map<String, Object> ordered(Map<?, ?> fields) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String name : FIRST) {
            Object value = fields.get(name);
            if (value != null) {
                ordered.put(name, ordered(value));
            }
        }
        fields.forEach((name, value) -> ordered.putIfAbsent((String) name, ordered(value)));
        return ordered;
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return ordered(fields);
        }
        return value instanceof List<?> items
                ? items.stream().map(ModelReader::ordered).toList()
                : value;
    }
}
