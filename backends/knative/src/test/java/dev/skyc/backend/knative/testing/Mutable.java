package dev.skyc.backend.knative.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects as maps and lists that may be changed. */
final class Mutable {
    private Mutable() {}

    /** A copy down to the last list. */
    static Map<String, Object> copy(Map<?, ?> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return copy;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return copy(fields);
        }
        if (value instanceof List<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    /** The map at a path; made where it is missing. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> fields, String... path) {
        Map<String, Object> map = fields;
        for (String name : path) {
            map = (Map<String, Object>) map.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>());
        }
        return map;
    }

    /** The maps in a list; none when it is missing. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> fields, String name) {
        return (List<Map<String, Object>>) fields.getOrDefault(name, List.of());
    }
}
