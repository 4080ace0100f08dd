package dev.skyc.compiler.frontend.facts;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as written, its names unresolved.
 *
 * @param form what sort of expression it is
 * @param name dotted name as written for {@code NAMED} and {@code PRIMITIVE} ({@code void} included); for
 *     {@code WILDCARD} the spelling ({@code ? extends Order}); empty for {@code ARRAY} and {@code OTHER} (intersections,
 *     {@code var})
 * @param arguments type arguments for {@code NAMED}; the one component type for {@code ARRAY}; the bound, if
 *     any, for {@code WILDCARD}
 * @param annotations type-use annotations on the outermost type
 */
public record TypeExpression(
        Form form, String name, List<TypeExpression> arguments, List<AnnotationFacts> annotations, SourceSpan span) {
    public TypeExpression {
        arguments = List.copyOf(arguments);
        annotations = List.copyOf(annotations);
    }

    /** The type in its usual spelling, without annotations; empty for {@code OTHER}. */
    public String spelling() {
        if (form == Form.ARRAY) {
            return arguments.get(0).spelling() + "[]";
        }
        if (form != Form.NAMED || arguments.isEmpty()) {
            return name;
        }
        return name + arguments.stream().map(TypeExpression::spelling).collect(Collectors.joining(", ", "<", ">"));
    }

    /** What sort of type expression it is. */
    public enum Form {
        PRIMITIVE,
        NAMED,
        ARRAY,
        WILDCARD,
        OTHER
    }
}
