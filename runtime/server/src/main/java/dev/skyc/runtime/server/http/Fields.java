package dev.skyc.runtime.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Header fields in the order of arrival, their names in lower case. */
final class Fields {
    private String[] names = new String[16];
    private String[] values = new String[16];
    private int size;
    private @Nullable Map<String, List<String>> asMap;

    void add(String lowerCaseName, String value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = lowerCaseName;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** How many fields have this name. */
    int count(String lowerCaseName) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (names[i].equals(lowerCaseName)) {
                count++;
            }
        }
        return count;
    }

    /** The first value of a name. */
    @Nullable
    String first(String lowerCaseName) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(lowerCaseName)) {
                return values[i];
            }
        }
        return null;
    }

    /** Replaces the one value of a name, or adds it. */
    void replace(String lowerCaseName, String value) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(lowerCaseName)) {
                values[i] = value;
                return;
            }
        }
        add(lowerCaseName, value);
    }

    /** Whether a member of the comma-separated lists of a name is this word, in any case. */
    boolean lists(String lowerCaseName, String word) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(lowerCaseName) && contains(values[i], word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String list, String word) {
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int to = comma < 0 ? list.length() : comma;
            if (list.substring(from, to).strip().equalsIgnoreCase(word)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** All values by name; made when it is first asked for. */
    Map<String, List<String>> asMap() {
        Map<String, List<String>> made = asMap;
        if (made == null) {
            made = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                add(made, names[i], values[i]);
            }
            made = Collections.unmodifiableMap(made);
            asMap = made;
        }
        return made;
    }

    private static void add(Map<String, List<String>> map, String name, String value) {
        List<String> before = map.get(name);
        if (before == null) {
            map.put(name, List.of(value));
        } else {
            List<String> more = new ArrayList<>(before);
            more.add(value);
            map.put(name, Collections.unmodifiableList(more));
        }
    }
}
