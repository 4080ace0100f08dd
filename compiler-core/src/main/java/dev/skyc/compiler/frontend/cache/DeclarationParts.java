package dev.skyc.compiler.frontend.cache;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.EnumConstant;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one declaration, of whatever sort: their names mean the same in all of them. */
final class DeclarationParts {
    private final JsonCursor json;
    private final ExpressionReader expressions;

    private String kind = "";
    private String name = "";
    private Set<String> modifiers = Set.of();
    private Set<String> assigns = Set.of();
    private List<TypeParameter> typeParameters = List.of();
    private List<TypeExpression> bounds = List.of();
    private Optional<TypeExpression> superclass = Optional.empty();
    private List<TypeExpression> interfaces = List.of();
    private List<TypeExpression> permits = List.of();
    private List<AnnotationFacts> annotations = List.of();
    private List<FieldFacts> fields = List.of();
    private List<MethodFacts> constructors = List.of();
    private List<MethodFacts> methods = List.of();
    private List<ParameterFacts> parameters = List.of();
    private List<EnumConstant> enumConstants = List.of();
    private List<TypeFacts> nested = List.of();
    private @Nullable TypeExpression type;
    private Optional<ValueExpression> value = Optional.empty();
    private SourceSpan span;
    private SourceSpan extent;

    private DeclarationParts(JsonCursor json, ExpressionReader expressions) {
        this.json = json;
        this.expressions = expressions;
        this.span = expressions.noSpan();
        this.extent = expressions.noSpan();
    }

    static TypeFacts type(JsonCursor json, ExpressionReader expressions) throws IOException {
        return read(json, expressions).toType();
    }

    private static DeclarationParts read(JsonCursor json, ExpressionReader expressions) throws IOException {
        DeclarationParts parts = new DeclarationParts(json, expressions);
        json.object(parts::field);
        return parts;
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "kind" -> kind = json.text();
            case "name" -> name = json.text();
            case "modifiers" -> modifiers = expressions.words();
            case "assigns" -> assigns = expressions.words();
            case "typeParameters" -> typeParameters = json.list(() -> part().toTypeParameter());
            case "bounds" -> bounds = expressions.types();
            case "superclass" -> superclass = Optional.of(expressions.type());
            case "interfaces" -> interfaces = expressions.types();
            case "permits" -> permits = expressions.types();
            case "annotations" -> annotations = expressions.annotations();
            case "fields" -> fields = json.list(() -> part().toField());
            case "constructors" -> constructors = json.list(() -> part().toMethod());
            case "methods" -> methods = json.list(() -> part().toMethod());
            case "components", "parameters" -> parameters = json.list(() -> part().toParameter());
            case "enumConstants" -> enumConstants = json.list(() -> part().toEnumConstant());
            case "nested" -> nested = json.list(() -> part().toType());
            case "type", "result" -> type = expressions.type();
            case "initializer", "default" -> value = Optional.of(expressions.value());
            case "span" -> span = expressions.span();
            case "extent" -> extent = expressions.span();
            default -> json.skip();
        }
    }

    private DeclarationParts part() throws IOException {
        return read(json, expressions);
    }

    private TypeFacts toType() throws IOException {
        return new TypeFacts(
                kind(),
                name,
                modifiers,
                typeParameters,
                superclass,
                interfaces,
                permits,
                annotations,
                fields,
                constructors,
                methods,
                parameters,
                enumConstants,
                nested,
                span,
                extent);
    }

    private Kind kind() throws IOException {
        for (Kind each : Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return each;
            }
        }
        throw json.malformed("unknown kind of type: " + kind);
    }

    private TypeExpression requiredType() throws IOException {
        if (type == null) {
            throw json.malformed("`" + name + "` lacks its type");
        }
        return type;
    }

    private TypeParameter toTypeParameter() {
        return new TypeParameter(name, bounds);
    }

    private FieldFacts toField() throws IOException {
        return new FieldFacts(name, requiredType(), modifiers, annotations, value, span);
    }

    private MethodFacts toMethod() throws IOException {
        return new MethodFacts(
                name, modifiers, typeParameters, requiredType(), parameters, annotations, value, assigns, span, extent);
    }

    private ParameterFacts toParameter() throws IOException {
        return new ParameterFacts(name, requiredType(), annotations, span);
    }

    private EnumConstant toEnumConstant() {
        return new EnumConstant(name, annotations);
    }
}
