package dev.skyc.backend.knative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.skyc.compiler.artifact.Manifest;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads fabric8 models into plain maps, with what tells objects and list items apart in front. The fields are read
 * directly: data binding gives the same maps (a test holds it), but takes a quarter of a small compilation to get ready.
 */
final class ModelReader {
    /** The models sort all other fields by name. */
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "name");

    private final Map<Class<?>, Map<String, Field>> fields = new HashMap<>();

    Manifest manifest(HasMetadata object) {
        return new Manifest(
                object.getApiVersion(), object.getKind(), object.getMetadata().getName(), model(object));
    }

    private Map<String, Object> model(Object model) {
        Map<String, Object> members = new LinkedHashMap<>();
        fields.computeIfAbsent(model.getClass(), ModelReader::fieldsOf).forEach((name, field) -> {
            Object value = plain(valueOf(field, model));
            if (value != null) {
                members.put(name, value);
            }
        });
        return members;
    }

    /** What is unset or empty is left out, but for an empty object: {@code emptyDir: {}} says something. */
    private @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? null : entries(map);
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? null : items(items);
        }
        if (value instanceof Quantity quantity) {
            return quantity.getAmount() + (quantity.getFormat() == null ? "" : quantity.getFormat());
        }
        return value instanceof AnyType any ? any.getValue() : model(value);
    }

    private Map<String, Object> entries(Map<?, ?> map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object entry = plain(value);
            if (entry != null) {
                entries.put((String) key, entry);
            }
        });
        return entries;
    }

    private List<Object> items(Collection<?> values) {
        List<Object> items = new ArrayList<>();
        for (Object value : values) {
            Object item = plain(value);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static Map<String, Field> fieldsOf(Class<?> model) {
        Map<String, Field> sorted = new TreeMap<>();
        for (Field field : model.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
                field.setAccessible(true);
                sorted.put(property.value().isEmpty() ? field.getName() : property.value(), field);
            }
        }
        Map<String, Field> ordered = new LinkedHashMap<>();
        for (String name : FIRST) {
            Field field = sorted.get(name);
            if (field != null) {
                ordered.put(name, field);
            }
        }
        sorted.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static @Nullable Object valueOf(Field field, Object model) {
        try {
            return field.get(model);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field was made accessible: " + field, e);
        }
    }
}
