package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a class or method is declared: facts of Java form that checks judge. Not part of the committed application.
 *
 * @param kind {@code class}, {@code interface}, {@code record}, {@code enum}, {@code annotation} or {@code method}
 * @param modifiers {@code public} (of a nested class only if the enclosing ones are public too), {@code abstract}, {@code
 *     static}, …
 * @param generic whether it has type parameters
 * @param nested whether the class is an inner (non-static nested) or local class
 * @param constructors the constructors with their parameters, empty for a method
 * @param uninitialisedFinals names of final instance fields that neither an initialiser nor a constructor sets
 * @param vocabulary annotations of the vocabulary that it carries, directly or through a composed one, in source order
 * @param result the return type of a method; {@link SourceSpan#NONE} for a class
 * @param foreign annotations of others on a class and its members, in source order; empty for a method
 */
public record Declaration(
        String kind,
        Set<String> modifiers,
        boolean generic,
        boolean nested,
        List<ConstructorForm> constructors,
        List<FieldForm> uninitialisedFinals,
        List<AnnotationForm> vocabulary,
        SourceSpan result,
        List<ForeignAnnotation> foreign) {
    /** Stands where an application is read back from its committed form, which passed all checks. */
    public static final Declaration CHECKED =
            new Declaration("class", Set.of("public"), false, false, List.of(), List.of());

    public Declaration {
        modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
        constructors = List.copyOf(constructors);
        uninitialisedFinals = List.copyOf(uninitialisedFinals);
        vocabulary = List.copyOf(vocabulary);
        foreign = List.copyOf(foreign);
    }

    /** A declaration without annotations and positions. */
    public Declaration(
            String kind,
            Set<String> modifiers,
            boolean generic,
            boolean nested,
            List<ConstructorForm> constructors,
            List<FieldForm> uninitialisedFinals) {
        this(
                kind,
                modifiers,
                generic,
                nested,
                constructors,
                uninitialisedFinals,
                List.of(),
                SourceSpan.NONE,
                List.of());
    }

    /** Whether a modifier is written or implied. */
    public boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** Where an annotation of the vocabulary stands, by its simple name. */
    public Optional<SourceSpan> spanOf(String simpleName) {
        return vocabulary.stream()
                .filter(annotation -> annotation.name().equals(simpleName))
                .map(AnnotationForm::span)
                .findFirst();
    }

    /** A constructor as declared. */
    public record ConstructorForm(boolean isPublic, int parameters, SourceSpan span) {}

    /** A field as declared. */
    public record FieldForm(String name, SourceSpan span) {}

    /**
     * An annotation of the vocabulary.
     *
     * @param name its simple name, such as {@code Public}
     * @param span where it, or the composed annotation that carries it, is written
     */
    public record AnnotationForm(String name, SourceSpan span) {}

    /**
     * An annotation of another framework.
     *
     * @param name canonical name, as far as it is known; what an import claims where its class is nowhere
     * @param target what carries it
     */
    public record ForeignAnnotation(String name, Target target, SourceSpan span) {}

    /** What carries an annotation. */
    public enum Target {
        CLASS,
        FIELD,
        CONSTRUCTOR,
        METHOD,
        PARAMETER
    }
}
