package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter about to be bound.
 *
 * @param uses its annotations, those on its type included
 * @param elements annotations of its type's arguments
 */
record ParameterSource(
        String name, TypeRef type, List<AnnotationUse> uses, List<ElementUse> elements, SourceSpan span) {
    ParameterSource {
        uses = List.copyOf(uses);
        elements = List.copyOf(elements);
    }

    /** A parameter as declared. */
    static ParameterSource of(
            TypeFacts.ParameterFacts facts, Scope scope, TypeView owner, Types types, Annotations annotations) {
        List<AnnotationUse> uses = new ArrayList<>(annotations.of(facts.annotations(), scope));
        uses.addAll(annotations.of(facts.type().annotations(), scope));
        return new ParameterSource(
                facts.name(),
                types.resolve(facts.type(), scope, owner.arguments()),
                uses,
                annotations.within(facts.type(), scope),
                facts.span());
    }

    /** Whether null is a legal value. */
    boolean isNullable() {
        return uses.stream().anyMatch(use -> use.simpleName().equals("Nullable"));
    }
}
