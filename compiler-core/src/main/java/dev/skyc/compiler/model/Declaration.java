package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a class or method is declared: facts of Java form that checks judge. Not part of the committed application.
 *
 * @param kind {@code class}, {@code interface}, {@code record}, {@code enum}, {@code annotation} or {@code method}
 * @param modifiers {@code public}, {@code abstract}, {@code static}, …
 * @param generic whether it has type parameters
 * @param nested whether the class is an inner (non-static nested) or local class
 * @param constructors the constructors with their parameters, empty for a method
 * @param uninitialisedFinals names of final instance fields that neither an initialiser nor a constructor sets
 */
public record Declaration(
        String kind,
        Set<String> modifiers,
        boolean generic,
        boolean nested,
        List<ConstructorForm> constructors,
        List<FieldForm> uninitialisedFinals) {
    /** Stands where an application is read back from its committed form, which passed all checks. */
    public static final Declaration CHECKED =
            new Declaration("class", Set.of("public"), false, false, List.of(), List.of());

    public Declaration {
        modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
        constructors = List.copyOf(constructors);
        uninitialisedFinals = List.copyOf(uninitialisedFinals);
    }

    /** Whether a modifier is written or implied. */
    public boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** A constructor as declared. */
    public record ConstructorForm(boolean isPublic, int parameters, SourceSpan span) {}

    /** A field as declared. */
    public record FieldForm(String name, SourceSpan span) {}
}
