package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.EnumConstant;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes a file's facts. */
final class FactsWriter {
    private final JsonGenerator json;
    private final ExpressionWriter expressions;

    FactsWriter(JsonGenerator json) {
        this.json = json;
        this.expressions = new ExpressionWriter(json);
    }

    /** Writes one element of a list under a field name. */
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void list(String field, List<T> elements, Element<T> element) throws IOException {
        if (!elements.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (T each : elements) {
                json.writeStartObject();
                element.write(each);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** The file's name comes first: spans that follow belong to it. */
    void file(FileFacts facts) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", facts.file());
        if (!facts.packageName().isEmpty()) {
            json.writeStringField("package", facts.packageName());
        }
        imports(facts.imports());
        list("types", facts.types(), this::type);
        list("problems", facts.problems(), this::problem);
        json.writeEndObject();
    }

    /** As they are written: half of a file's text is its imports. */
    private void imports(List<Import> imports) throws IOException {
        if (!imports.isEmpty()) {
            json.writeArrayFieldStart("imports");
            for (Import each : imports) {
                String modifier = each.isStatic() ? "static " : each.isModule() ? "module " : "";
                json.writeString(modifier + each.name() + (each.onDemand() ? ".*" : ""));
            }
            json.writeEndArray();
        }
    }

    private void problem(ParseProblem problem) throws IOException {
        json.writeStringField("kind", lower(problem.kind()));
        json.writeStringField("message", problem.message());
        expressions.span("span", problem.span());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void type(TypeFacts type) throws IOException {
        json.writeStringField("kind", lower(type.kind()));
        json.writeStringField("name", type.name());
        expressions.words("modifiers", type.modifiers());
        list("typeParameters", type.typeParameters(), this::typeParameter);
        if (type.superclass().isPresent()) {
            json.writeFieldName("superclass");
            expressions.type(type.superclass().get());
        }
        expressions.types("interfaces", type.interfaces());
        expressions.types("permits", type.permits());
        expressions.annotations(type.annotations());
        list("fields", type.fields(), this::field);
        list("constructors", type.constructors(), this::method);
        list("methods", type.methods(), this::method);
        list("components", type.components(), this::parameter);
        list("enumConstants", type.enumConstants(), this::enumConstant);
        list("nested", type.nested(), this::type);
        expressions.span("span", type.span());
        expressions.span("extent", type.extent());
    }

    private void typeParameter(TypeParameter parameter) throws IOException {
        json.writeStringField("name", parameter.name());
        expressions.types("bounds", parameter.bounds());
    }

    private void field(FieldFacts field) throws IOException {
        json.writeStringField("name", field.name());
        json.writeFieldName("type");
        expressions.type(field.type());
        expressions.words("modifiers", field.modifiers());
        expressions.annotations(field.annotations());
        if (field.initializer().isPresent()) {
            json.writeFieldName("initializer");
            expressions.value(field.initializer().get());
        }
        expressions.span("span", field.span());
    }

    private void method(MethodFacts method) throws IOException {
        json.writeStringField("name", method.name());
        expressions.words("modifiers", method.modifiers());
        list("typeParameters", method.typeParameters(), this::typeParameter);
        json.writeFieldName("result");
        expressions.type(method.result());
        list("parameters", method.parameters(), this::parameter);
        expressions.annotations(method.annotations());
        if (method.defaultValue().isPresent()) {
            json.writeFieldName("default");
            expressions.value(method.defaultValue().get());
        }
        expressions.words("assigns", method.assigns());
        expressions.span("span", method.span());
        expressions.span("extent", method.extent());
    }

    private void parameter(ParameterFacts parameter) throws IOException {
        json.writeStringField("name", parameter.name());
        json.writeFieldName("type");
        expressions.type(parameter.type());
        expressions.annotations(parameter.annotations());
        expressions.span("span", parameter.span());
    }

    private void enumConstant(EnumConstant constant) throws IOException {
        json.writeStringField("name", constant.name());
        expressions.annotations(constant.annotations());
    }
}
