package dev.skyc.compiler.frontend.facts;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/** An expression that may be a compile-time constant or an annotation's value, unevaluated. */
public sealed interface ValueExpression {
    /** Where it stands. */
    SourceSpan span();

    /**
     * A literal.
     *
     * @param value a {@link String}, {@link Boolean}, {@link Character}, {@link Integer}, {@link Long}, {@link Float} or
     *     {@link Double}
     */
    record Literal(Object value, SourceSpan span) implements ValueExpression {}

    /** A dotted name: a constant, or an enum constant. */
    record Name(String name, SourceSpan span) implements ValueExpression {}

    /** A class literal. */
    record ClassLiteral(TypeExpression type, SourceSpan span) implements ValueExpression {}

    /** A binary operator in its source spelling. */
    record Binary(String operator, ValueExpression left, ValueExpression right, SourceSpan span)
            implements ValueExpression {}

    /** A prefix operator in its source spelling. */
    record Unary(String operator, ValueExpression operand, SourceSpan span) implements ValueExpression {}

    /** {@code condition ? yes : no}. */
    record Conditional(ValueExpression condition, ValueExpression yes, ValueExpression no, SourceSpan span)
            implements ValueExpression {}

    /** A cast to a primitive type or {@code String}. */
    record Cast(String type, ValueExpression operand, SourceSpan span) implements ValueExpression {}

    /** An array initialiser in braces. */
    record Elements(List<ValueExpression> values, SourceSpan span) implements ValueExpression {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** A nested annotation. */
    record Nested(AnnotationFacts annotation, SourceSpan span) implements ValueExpression {}

    /** Anything else: certainly not a constant. */
    record Opaque(SourceSpan span) implements ValueExpression {}
}
