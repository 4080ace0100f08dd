package dev.skyc.compiler.frontend.cache;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads types, annotations and values. */
final class ExpressionReader {
    private final JsonCursor json;
    private final SourceSpan noSpan;

    ExpressionReader(JsonCursor json, String file) {
        this.json = json;
        this.noSpan = SourceSpan.ofFile(file);
    }

    SourceSpan noSpan() {
        return noSpan;
    }

    SourceSpan span() throws IOException {
        List<Integer> numbers = json.list(json::integer);
        if (numbers.size() == 3) {
            return new SourceSpan(noSpan.file(), numbers.get(0), numbers.get(1), numbers.get(0), numbers.get(2));
        }
        if (numbers.size() == 4) {
            return new SourceSpan(noSpan.file(), numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        }
        throw json.malformed("a span has 3 or 4 numbers");
    }

    Set<String> words() throws IOException {
        return new TreeSet<>(List.of(json.text().split(" ")));
    }

    List<TypeExpression> types() throws IOException {
        return json.list(this::type);
    }

    TypeExpression type() throws IOException {
        TypeParts parts = new TypeParts();
        json.object(field -> {
            switch (field) {
                case "of" -> parts.arguments = types();
                case "annotations" -> parts.annotations = annotations();
                case "span" -> parts.span = span();
                default -> {
                    parts.form = form(field);
                    parts.name = json.text();
                }
            }
        });
        return parts.build();
    }

    private final class TypeParts {
        private @Nullable Form form;
        private String name = "";
        private List<TypeExpression> arguments = List.of();
        private List<AnnotationFacts> annotations = List.of();
        private SourceSpan span = noSpan;

        TypeExpression build() throws IOException {
            if (form == null || (form == Form.ARRAY && arguments.isEmpty())) {
                throw json.malformed("a type lacks its form or component");
            }
            return new TypeExpression(form, name, arguments, annotations, span);
        }
    }

    private Form form(String field) throws IOException {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(field)) {
                return form;
            }
        }
        throw json.malformed("unknown form of type: " + field);
    }

    List<AnnotationFacts> annotations() throws IOException {
        return json.list(this::annotation);
    }

    private AnnotationFacts annotation() throws IOException {
        AnnotationParts parts = new AnnotationParts();
        json.object(field -> {
            switch (field) {
                case "name" -> parts.name = json.text();
                case "members" -> parts.members = json.list(this::member);
                case "span" -> parts.span = span();
                default -> json.skip();
            }
        });
        return new AnnotationFacts(parts.name, parts.members, parts.span);
    }

    private final class AnnotationParts {
        private String name = "";
        private List<AnnotationFacts.Member> members = List.of();
        private SourceSpan span = noSpan;
    }

    private AnnotationFacts.Member member() throws IOException {
        String name = json.text();
        json.next();
        return new AnnotationFacts.Member(name, value());
    }

    ValueExpression value() throws IOException {
        ValueParts parts = new ValueParts();
        json.object(field -> {
            switch (field) {
                case "span" -> parts.span = span();
                case "operands" -> parts.operands = json.list(this::value);
                default -> {
                    parts.form = field;
                    parts.content = content(field);
                }
            }
        });
        return parts.build();
    }

    private Object content(String form) throws IOException {
        return switch (form) {
            case "string", "name", "operator", "cast" -> json.text();
            case "boolean", "opaque" -> json.bool();
            case "char" -> (char) json.integer();
            case "int" -> json.integer();
            case "long" -> json.longInteger();
            case "float" -> (float) json.floating();
            case "double" -> json.floating();
            case "class" -> type();
            case "elements" -> json.list(this::value);
            case "annotation" -> annotation();
            default -> throw json.malformed("unknown form of value: " + form);
        };
    }

    private final class ValueParts {
        private String form = "";
        private Object content = "";
        private List<ValueExpression> operands = List.of();
        private SourceSpan span = noSpan;

        ValueExpression build() throws IOException {
            return switch (form) {
                case "" -> throw json.malformed("a value lacks its form");
                case "name" -> new ValueExpression.Name((String) content, span);
                case "class" -> new ValueExpression.ClassLiteral((TypeExpression) content, span);
                case "annotation" -> new ValueExpression.Nested((AnnotationFacts) content, span);
                case "opaque" -> new ValueExpression.Opaque(span);
                case "elements" -> new ValueExpression.Elements(elements((List<?>) content), span);
                case "cast" -> new ValueExpression.Cast((String) content, operand(0), span);
                case "operator" -> operation((String) content);
                default -> new ValueExpression.Literal(content, span);
            };
        }

        private ValueExpression operation(String operator) throws IOException {
            return switch (operands.size()) {
                case 1 -> new ValueExpression.Unary(operator, operand(0), span);
                case 2 -> new ValueExpression.Binary(operator, operand(0), operand(1), span);
                default -> new ValueExpression.Conditional(operand(0), operand(1), operand(2), span);
            };
        }

        private ValueExpression operand(int index) throws IOException {
            if (index >= operands.size()) {
                throw json.malformed("an operand is missing");
            }
            return operands.get(index);
        }

        private static List<ValueExpression> elements(List<?> values) {
            List<ValueExpression> elements = new ArrayList<>();
            values.forEach(value -> elements.add((ValueExpression) value));
            return elements;
        }
    }
}
