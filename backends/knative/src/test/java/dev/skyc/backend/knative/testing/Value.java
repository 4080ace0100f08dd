package dev.skyc.backend.knative.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value inside an object, and where it is. What is not there is an absent value, so that rules need not ask at each step.
 *
 * @param path such as {@code spec.template.spec.containers[0].env}
 * @param name the last name of the path
 * @param content absent when there is no such field
 */
record Value(String path, String name, Optional<Object> content) {
    static Value root(Map<String, Object> object) {
        return new Value("", "", Optional.of(object));
    }

    /** A field, and a field of that, and so on. */
    Value at(String... names) {
        Value value = this;
        for (String name : names) {
            Optional<Object> child = value.content.map(c -> c instanceof Map<?, ?> fields ? fields.get(name) : null);
            value = new Value(value.path.isEmpty() ? name : value.path + "." + name, name, child);
        }
        return value;
    }

    /** The items of a list; none when it is not a list. */
    List<Value> items() {
        List<Value> items = new ArrayList<>();
        if (content.orElse(null) instanceof List<?> list) {
            for (Object item : list) {
                items.add(new Value(path + "[" + items.size() + "]", name, Optional.ofNullable(item)));
            }
        }
        return items;
    }

    /** The fields of a map in its order; none when it is not a map. */
    List<Value> fields() {
        return content.orElse(null) instanceof Map<?, ?> map
                ? map.keySet().stream().map(name -> at(String.valueOf(name))).toList()
                : List.of();
    }

    boolean isPresent() {
        return content.isPresent();
    }

    boolean isMap() {
        return content.orElse(null) instanceof Map;
    }

    /** The text; empty when it is not a text. */
    String text() {
        return content.orElse(null) instanceof String text ? text : "";
    }

    /** The number; the other one when it is not a number. */
    int number(int otherwise) {
        return content.orElse(null) instanceof Integer number ? number : otherwise;
    }

    boolean is(Object expected) {
        return content.isPresent() && content.get().equals(expected);
    }
}
