package dev.skyc.runtime.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A route whose path has been taken apart.
 *
 * @param rank sorts literals before variables, from left to right
 */
record CompiledRoute(Route route, List<String> template, String rank) implements Comparable<CompiledRoute> {

    static CompiledRoute of(Route route) {
        List<String> template = split(route.path());
        StringBuilder rank = new StringBuilder();
        for (String segment : template) {
            rank.append(isVariable(segment) ? 'v' : 'l');
        }
        rank.append(' ').append(route.path()).append(' ').append(route.method());
        return new CompiledRoute(route, template, rank.toString());
    }

    @Override
    public int compareTo(CompiledRoute other) {
        return rank.compareTo(other.rank);
    }

    /** The decoded segments of a path; empty where its encoding is malformed. */
    static Optional<List<String>> segments(String rawPath) {
        List<String> decoded = new ArrayList<>();
        for (String segment : split(rawPath)) {
            Optional<String> text = UriText.decode(segment);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            decoded.add(text.get());
        }
        return Optional.of(decoded);
    }

    private static List<String> split(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty() ? List.of() : List.of(relative.split("/", -1));
    }

    boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String actual = segments.get(i);
            if (isVariable(expected) ? actual.isEmpty() : !expected.equals(actual)) {
                return false;
            }
        }
        return true;
    }

    Map<String, String> variables(List<String> segments) {
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            if (isVariable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
            }
        }
        return variables;
    }

    private static boolean isVariable(String segment) {
        return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
    }
}
