package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.stream.Collectors;

/** An evaluated annotation value. */
sealed interface Value {
    /** Where it is written in the annotation. */
    SourceSpan span();

    /** The value as text: elements joined by commas, enum constants by name; empty where there is no text form. */
    default String text() {
        if (this instanceof Constant constant) {
            return String.valueOf(constant.value());
        }
        if (this instanceof EnumConstant constant) {
            return constant.name();
        }
        if (this instanceof ClassLiteral literal) {
            return literal.type().name();
        }
        return this instanceof Elements elements
                ? elements.values().stream().map(Value::text).collect(Collectors.joining(","))
                : "";
    }

    /** A {@link String}, {@link Boolean}, {@link Character} or {@link Number}. */
    record Constant(Object value, SourceSpan span) implements Value {}

    /** A constant of an enum. */
    record EnumConstant(String type, String name, SourceSpan span) implements Value {}

    /** A class literal, its type unresolved. */
    record ClassLiteral(TypeExpression type, Scope scope, SourceSpan span) implements Value {}

    /** Values in braces. */
    record Elements(List<Value> values, SourceSpan span) implements Value {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** An annotation as value. */
    record Nested(AnnotationFacts annotation, Scope scope, SourceSpan span) implements Value {}

    /** Nothing; the reason was reported. */
    record Hole(SourceSpan span) implements Value {}
}
