package dev.skyc.compiler.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A place in a JSON tree that is being read.
 *
 * @param path how to get there, for messages
 */
record Reader(String path, JsonNode json) {
    private static final Pattern INDICES = Pattern.compile("|[0-9]{1,4}(\\.[0-9]{1,4})*");

    /** The tree is not what its writer writes. Caught by {@link ApplicationJson}, never seen outside. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            String message = super.getMessage();
            return message == null ? "" : message;
        }
    }

    private Reader child(String name, JsonNode child) {
        return new Reader(path.isEmpty() ? name : path + "." + name, child);
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> new Malformed("`" + child(name, json).path() + "` is missing"));
    }

    String text(String name, String usual) {
        return optionalText(name).orElse(usual);
    }

    Optional<String> optionalText(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Malformed("`" + child(name, value).path() + "` is not a text");
        }
        return Optional.of(value.textValue());
    }

    boolean flag(String name, boolean usual) {
        JsonNode value = json.get(name);
        if (value != null && !value.isBoolean()) {
            throw new Malformed("`" + child(name, value).path() + "` is not `true` or `false`");
        }
        return value == null ? usual : value.booleanValue();
    }

    long number(String name, long usual) {
        JsonNode value = json.get(name);
        if (value != null && !value.isIntegralNumber()) {
            throw new Malformed("`" + child(name, value).path() + "` is not a whole number");
        }
        return value == null ? usual : value.longValue();
    }

    int integer(String name, int usual) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(name, usual)));
    }

    Optional<Reader> object(String name) {
        JsonNode value = json.get(name);
        if (value != null && !value.isObject()) {
            throw new Malformed("`" + child(name, value).path() + "` is not an object");
        }
        return Optional.ofNullable(value).map(found -> child(name, found));
    }

    Reader required(String name) {
        return object(name)
                .orElseThrow(() -> new Malformed("`" + child(name, json).path() + "` is missing"));
    }

    <T> List<T> list(String name, Function<Reader, T> reader) {
        List<T> values = new ArrayList<>();
        JsonNode array = json.get(name);
        if (array != null && !array.isArray()) {
            throw new Malformed("`" + child(name, array).path() + "` is not a list");
        }
        for (int i = 0; array != null && i < array.size(); i++) {
            Reader element = child(name + "[" + i + "]", array.get(i));
            if (!array.get(i).isObject()) {
                throw new Malformed("`" + element.path() + "` is not an object");
            }
            values.add(reader.apply(element));
        }
        return values;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode array = json.get(name);
        if (array != null && !array.isArray()) {
            throw new Malformed("`" + child(name, array).path() + "` is not a list");
        }
        for (int i = 0; array != null && i < array.size(); i++) {
            if (!array.get(i).isTextual()) {
                throw new Malformed("`" + child(name + "[" + i + "]", array).path() + "` is not a text");
            }
            texts.add(array.get(i).textValue());
        }
        return texts;
    }

    /** Small numbers in a text, joined by dots; none for a member that is missing. */
    List<Integer> indices(String name) {
        String text = text(name, "");
        if (!INDICES.matcher(text).matches()) {
            throw new Malformed("`" + child(name, json).path() + "` is not indices joined by dots");
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList();
    }

    SortedMap<String, String> textsByName(String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        object(name)
                .ifPresent(
                        object -> object.json().fieldNames().forEachRemaining(key -> texts.put(key, object.text(key))));
        return texts;
    }

    <T> SortedMap<String, T> objectsByName(String name, Function<Map.Entry<String, Reader>, T> reader) {
        SortedMap<String, T> values = new TreeMap<>();
        object(name)
                .ifPresent(object -> object.json()
                        .fieldNames()
                        .forEachRemaining(key -> values.put(key, reader.apply(Map.entry(key, object.required(key))))));
        return values;
    }
}
