package dev.skyc.compiler.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@code jakarta.validation} constraint.
 *
 * @param annotation the annotation's canonical name
 * @param attributes what was given, as text by attribute name
 */
public record Constraint(String annotation, SortedMap<String, String> attributes) {
    public Constraint {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
