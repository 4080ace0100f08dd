package dev.skyc.compiler.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A route's path as written. Malformed text is kept as it is and yields the segments that could be read.
 *
 * @param text the path as written, such as {@code /orders/{id}}
 */
public record PathTemplate(String text) {
    /** One part of a path between slashes. */
    public record Segment(String text) {
        /** Whether the whole segment is a variable in braces. */
        public boolean isVariable() {
            return text.length() > 2 && text.startsWith("{") && text.endsWith("}");
        }

        /** The variable's name; the text itself for a literal. */
        public String name() {
            return isVariable() ? text.substring(1, text.length() - 1) : text;
        }
    }

    /** The segments in order; none for {@code /}. */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            if (!part.isEmpty()) {
                segments.add(new Segment(part));
            }
        }
        return segments;
    }

    /** The names of the variables in order. */
    public List<String> variables() {
        return segments().stream()
                .filter(Segment::isVariable)
                .map(Segment::name)
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
