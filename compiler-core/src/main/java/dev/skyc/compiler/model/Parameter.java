package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * A parameter of a handler or constructor.
 *
 * @param nullable whether it is marked {@code @Nullable}
 * @param constraints validation constraints on the parameter
 */
public record Parameter(
        String name, TypeRef type, boolean nullable, List<Constraint> constraints, Binding binding, SourceSpan span) {
    public Parameter {
        constraints = List.copyOf(constraints);
    }
}
