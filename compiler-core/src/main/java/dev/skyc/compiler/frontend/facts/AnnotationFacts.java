package dev.skyc.compiler.frontend.facts;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * An annotation as written.
 *
 * @param name dotted name as written, unresolved; fully qualified for class files
 * @param members given values in source order; a single unnamed value is named {@code value}
 * @param span the whole annotation
 */
public record AnnotationFacts(String name, List<Member> members, SourceSpan span) {
    public AnnotationFacts {
        members = List.copyOf(members);
    }

    /** One given value. */
    public record Member(String name, ValueExpression value) {}
}
