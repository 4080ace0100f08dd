package dev.skyc.runtime.tasks;

import dev.skyc.runtime.tasks.JsonReader.MalformedJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One Secret to make: which passwords are generated for it, and the templates of its files. */
record SecretSpec(
        String name, String type, Map<String, String> labels, List<String> passwords, Map<String, Template> data) {
    private static final Set<String> MEMBERS = new TreeSet<>(Set.of("name", "type", "labels", "passwords", "data"));

    /** Reads the whole list, so that nothing is created when any of it is wrong. */
    static List<SecretSpec> parseAll(String json) throws TaskFailure {
        try {
            List<SecretSpec> specs = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            for (Object element : list(JsonReader.read(json), "the file")) {
                SecretSpec spec = parse(map(element, "an element of the list"));
                if (!names.add(spec.name)) {
                    throw new TaskFailure("the secret `" + spec.name + "` is there twice");
                }
                specs.add(spec);
            }
            return List.copyOf(specs);
        } catch (MalformedJson e) {
            throw new TaskFailure("not valid JSON: " + e.getMessage());
        }
    }

    private static SecretSpec parse(Map<String, Object> object) throws TaskFailure {
        String name = string(object.get("name"), "`name`");
        if (!name.matches("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")) {
            throw new TaskFailure("`" + name + "` cannot be the name of a Secret");
        }
        String where = "in secret `" + name + "`: ";
        for (String member : object.keySet()) {
            if (!MEMBERS.contains(member)) {
                throw new TaskFailure(where + "unknown member `" + member + "`; there are " + MEMBERS);
            }
        }
        Set<String> passwords = new LinkedHashSet<>();
        for (Object password : list(object.getOrDefault("passwords", List.of()), where + "`passwords`")) {
            if (!passwords.add(string(password, where + "a password's name"))) {
                throw new TaskFailure(where + "the password `" + password + "` is there twice");
            }
        }
        Map<String, Template> data = new LinkedHashMap<>();
        for (Map.Entry<String, String> file :
                strings(object.get("data"), where + "`data`").entrySet()) {
            if (!file.getKey().matches("[-._a-zA-Z0-9]{1,253}")) {
                throw new TaskFailure(where + "`" + file.getKey() + "` cannot be a key of a Secret");
            }
            try {
                data.put(file.getKey(), Template.parse(file.getValue(), passwords));
            } catch (TaskFailure e) {
                throw new TaskFailure(where + "`" + file.getKey() + "`: " + e.getMessage());
            }
        }
        return new SecretSpec(
                name,
                string(object.getOrDefault("type", "Opaque"), where + "`type`"),
                strings(object.getOrDefault("labels", Map.of()), where + "`labels`"),
                List.copyOf(passwords),
                Collections.unmodifiableMap(data));
    }

    private static String string(@Nullable Object value, String what) throws TaskFailure {
        if (value instanceof String text) {
            return text;
        }
        throw new TaskFailure(what + " must be a string");
    }

    private static Map<String, String> strings(@Nullable Object value, String what) throws TaskFailure {
        Map<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : map(value, what).entrySet()) {
            strings.put(member.getKey(), string(member.getValue(), what + " `" + member.getKey() + "`"));
        }
        return Collections.unmodifiableMap(strings);
    }

    @SuppressWarnings("unchecked") // JsonReader makes no other lists
    private static List<Object> list(@Nullable Object value, String what) throws TaskFailure {
        if (value instanceof List<?> elements) {
            return (List<Object>) elements;
        }
        throw new TaskFailure(what + " must be a list");
    }

    @SuppressWarnings("unchecked") // JsonReader makes no other maps
    private static Map<String, Object> map(@Nullable Object value, String what) throws TaskFailure {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, Object>) members;
        }
        throw new TaskFailure(what + " must be an object");
    }
}
