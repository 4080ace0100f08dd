package dev.skyc.compiler.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@code jakarta.validation} constraint.
 *
 * @param annotation the annotation's canonical name
 * @param attributes what was given, as text by attribute name
 * @param within which type argument it constrains, from the outside in: {@code [1]} for the values of {@code Map<String,
 *     @Positive Integer>}; empty for the value itself
 */
public record Constraint(String annotation, SortedMap<String, String> attributes, List<Integer> within) {
    public Constraint {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        within = List.copyOf(within);
    }

    /** A constraint of the value itself. */
    public Constraint(String annotation, SortedMap<String, String> attributes) {
        this(annotation, attributes, List.of());
    }
}
