package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.EnumConstant;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts as indented text without positions, one declaration a line, so that a test can show what it expects. */
public final class FactsText {
    private final StringBuilder out = new StringBuilder();

    private FactsText() {}

    /** All there is to say of a file but its name. */
    public static String of(FileFacts facts) {
        FactsText text = new FactsText();
        if (!facts.packageName().isEmpty()) {
            text.line(0, "package " + facts.packageName());
        }
        for (FileFacts.Import each : facts.imports()) {
            String modifier = each.isStatic() ? "static " : each.isModule() ? "module " : "";
            text.line(0, "import " + modifier + each.name() + (each.onDemand() ? ".*" : ""));
        }
        facts.types().forEach(type -> text.type(0, type));
        facts.problems().forEach(problem -> text.line(0, problem.span() + ": " + problem.message()));
        return text.out.toString();
    }

    /** One value. */
    public static String of(ValueExpression value) {
        if (value instanceof ValueExpression.Literal literal) {
            return literal.value() instanceof String text
                    ? "\"" + text.replace("\n", "\\n") + "\""
                    : literal.value().getClass().getSimpleName().charAt(0) + ":" + literal.value();
        }
        if (value instanceof ValueExpression.Name name) {
            return name.name();
        }
        if (value instanceof ValueExpression.ClassLiteral literal) {
            return of(literal.type()) + ".class";
        }
        if (value instanceof ValueExpression.Binary binary) {
            return "(" + of(binary.left()) + " " + binary.operator() + " " + of(binary.right()) + ")";
        }
        if (value instanceof ValueExpression.Unary unary) {
            return unary.operator() + of(unary.operand());
        }
        if (value instanceof ValueExpression.Conditional choice) {
            return "(" + of(choice.condition()) + " ? " + of(choice.yes()) + " : " + of(choice.no()) + ")";
        }
        if (value instanceof ValueExpression.Cast cast) {
            return "(" + cast.type() + ") " + of(cast.operand());
        }
        if (value instanceof ValueExpression.Elements elements) {
            return join(elements.values(), "{", "}", FactsText::of);
        }
        return value instanceof ValueExpression.Nested nested ? of(nested.annotation()) : "…";
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private void type(int depth, TypeFacts type) {
        String kind = type.kind().name().toLowerCase(Locale.ROOT);
        String superclass = type.superclass().map(t -> " extends " + of(t)).orElse("");
        line(
                depth,
                annotations(type.annotations())
                        + words(type.modifiers())
                        + kind
                        + " "
                        + type.name()
                        + parameters(type.typeParameters())
                        + (type.kind() == TypeFacts.Kind.RECORD ? components(type.components()) : "")
                        + superclass
                        + named(" implements ", type.interfaces())
                        + named(" permits ", type.permits()));
        for (EnumConstant constant : type.enumConstants()) {
            line(depth + 1, annotations(constant.annotations()) + constant.name());
        }
        type.fields().forEach(field -> line(depth + 1, field(field)));
        type.constructors().forEach(constructor -> line(depth + 1, method(constructor)));
        type.methods().forEach(method -> line(depth + 1, method(method)));
        type.nested().forEach(nested -> type(depth + 1, nested));
    }

    private static String field(FieldFacts field) {
        return annotations(field.annotations())
                + words(field.modifiers())
                + of(field.type())
                + " "
                + field.name()
                + field.initializer().map(value -> " = " + of(value)).orElse("");
    }

    private static String method(MethodFacts method) {
        String typeParameters = parameters(method.typeParameters());
        return annotations(method.annotations())
                + words(method.modifiers())
                + (typeParameters.isEmpty() ? "" : typeParameters + " ")
                + of(method.result())
                + " "
                + method.name()
                + components(method.parameters())
                + method.defaultValue().map(value -> " default " + of(value)).orElse("")
                + (method.assigns().isEmpty() ? "" : " assigns " + method.assigns());
    }

    private static String components(List<ParameterFacts> parameters) {
        return join(parameters, "(", ")", p -> annotations(p.annotations()) + of(p.type()) + " " + p.name());
    }

    private static String parameters(List<TypeParameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : join(
                        parameters,
                        "<",
                        ">",
                        p -> p.name()
                                + p.bounds().stream()
                                        .map(FactsText::of)
                                        .map(b -> " & " + b)
                                        .collect(Collectors.joining()));
    }

    private static String of(TypeExpression type) {
        String annotations = annotations(type.annotations());
        if (type.form() == Form.ARRAY) {
            return of(type.arguments().get(0)) + (annotations.isEmpty() ? "" : " " + annotations) + "[]";
        }
        if (type.form() == Form.OTHER) {
            return "?other?";
        }
        boolean isWildcard = type.form() == Form.WILDCARD;
        String arguments =
                type.arguments().isEmpty() || isWildcard ? "" : join(type.arguments(), "<", ">", FactsText::of);
        return annotations + type.name() + arguments;
    }

    private static String annotations(List<AnnotationFacts> annotations) {
        return annotations.stream().map(annotation -> of(annotation) + " ").collect(Collectors.joining());
    }

    private static String of(AnnotationFacts annotation) {
        return "@" + annotation.name()
                + (annotation.members().isEmpty()
                        ? ""
                        : join(annotation.members(), "(", ")", member -> member.name() + " = " + of(member.value())));
    }

    private static String named(String keyword, List<TypeExpression> types) {
        return types.isEmpty() ? "" : join(types, keyword, "", FactsText::of);
    }

    private static String words(Collection<String> words) {
        return words.stream().map(word -> word + " ").collect(Collectors.joining());
    }

    private static <T> String join(List<T> elements, String before, String after, Function<T, String> show) {
        return elements.stream().map(show).collect(Collectors.joining(", ", before, after));
    }
}
