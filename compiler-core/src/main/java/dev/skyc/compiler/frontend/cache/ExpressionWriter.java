package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes types, annotations and values. What is empty is left out, and so is the file that every span repeats. */
final class ExpressionWriter {
    private final JsonGenerator json;

    ExpressionWriter(JsonGenerator json) {
        this.json = json;
    }

    /** {@code [line, column, endColumn]}, or with {@code endLine} before the last where lines differ. */
    void span(String field, SourceSpan span) throws IOException {
        if (!span.isPositioned()) {
            return;
        }
        json.writeArrayFieldStart(field);
        json.writeNumber(span.line());
        json.writeNumber(span.column());
        if (span.endLine() != span.line()) {
            json.writeNumber(span.endLine());
        }
        json.writeNumber(span.endColumn());
        json.writeEndArray();
    }

    void words(String field, Collection<String> words) throws IOException {
        if (!words.isEmpty()) {
            json.writeStringField(field, String.join(" ", words));
        }
    }

    void types(String field, List<TypeExpression> types) throws IOException {
        if (!types.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (TypeExpression type : types) {
                type(type);
            }
            json.writeEndArray();
        }
    }

    void type(TypeExpression type) throws IOException {
        json.writeStartObject();
        json.writeStringField(type.form().name().toLowerCase(Locale.ROOT), type.name());
        types("of", type.arguments());
        annotations(type.annotations());
        span("span", type.span());
        json.writeEndObject();
    }

    void annotations(List<AnnotationFacts> annotations) throws IOException {
        if (!annotations.isEmpty()) {
            json.writeArrayFieldStart("annotations");
            for (AnnotationFacts annotation : annotations) {
                annotation(annotation);
            }
            json.writeEndArray();
        }
    }

    private void annotation(AnnotationFacts annotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", annotation.name());
        if (!annotation.members().isEmpty()) {
            json.writeArrayFieldStart("members");
            for (AnnotationFacts.Member member : annotation.members()) {
                json.writeString(member.name());
                value(member.value());
            }
            json.writeEndArray();
        }
        span("span", annotation.span());
        json.writeEndObject();
    }

    void value(ValueExpression value) throws IOException {
        json.writeStartObject();
        if (value instanceof ValueExpression.Literal literal) {
            literal(literal.value());
        } else if (value instanceof ValueExpression.Name name) {
            json.writeStringField("name", name.name());
        } else if (value instanceof ValueExpression.ClassLiteral literal) {
            json.writeFieldName("class");
            type(literal.type());
        } else if (value instanceof ValueExpression.Binary binary) {
            operands(binary.operator(), binary.left(), binary.right());
        } else if (value instanceof ValueExpression.Unary unary) {
            operands(unary.operator(), unary.operand());
        } else if (value instanceof ValueExpression.Conditional conditional) {
            operands("?", conditional.condition(), conditional.yes(), conditional.no());
        } else if (value instanceof ValueExpression.Cast cast) {
            json.writeStringField("cast", cast.type());
            values("operands", List.of(cast.operand()));
        } else if (value instanceof ValueExpression.Elements elements) {
            values("elements", elements.values());
        } else if (value instanceof ValueExpression.Nested nested) {
            json.writeFieldName("annotation");
            annotation(nested.annotation());
        } else {
            json.writeBooleanField("opaque", true);
        }
        span("span", value.span());
        json.writeEndObject();
    }

    private void operands(String operator, ValueExpression... operands) throws IOException {
        json.writeStringField("operator", operator);
        values("operands", List.of(operands));
    }

    private void values(String field, List<ValueExpression> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (ValueExpression value : values) {
            value(value);
        }
        json.writeEndArray();
    }

    /** Characters are numbers, and floating-point numbers are texts: both come back as they were. */
    private void literal(Object value) throws IOException {
        if (value instanceof String text) {
            json.writeStringField("string", text);
        } else if (value instanceof Boolean bool) {
            json.writeBooleanField("boolean", bool);
        } else if (value instanceof Character character) {
            json.writeNumberField("char", character);
        } else if (value instanceof Integer number) {
            json.writeNumberField("int", number);
        } else if (value instanceof Long number) {
            json.writeNumberField("long", number);
        } else {
            json.writeStringField(value instanceof Float ? "float" : "double", value.toString());
        }
    }
}
