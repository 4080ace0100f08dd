package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates annotation values: compile-time constants wherever they are declared, enums, class literals, arrays. */
final class Constants {
    static final DiagnosticCode UNRESOLVED_CONSTANT = DiagnosticCode.error("SKY1031", "unresolved-constant");
    static final DiagnosticCode NOT_CONSTANT = DiagnosticCode.error("SKY1032", "not-a-constant");
    static final DiagnosticCode CYCLIC_CONSTANT = DiagnosticCode.error("SKY1033", "cyclic-constant");

    private final Types types;
    private final Problems problems;
    private final IdentityHashMap<TypeFacts.FieldFacts, Optional<Object>> fields = new IdentityHashMap<>();
    private final Set<TypeFacts.FieldFacts> inProgress = Collections.newSetFromMap(new IdentityHashMap<>());

    Constants(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** A field and the class that declares it. */
    private record Field(TypeSymbol owner, TypeFacts.FieldFacts facts) {}

    /** The value of an expression in an annotation. What has none is reported and a hole. */
    Value evaluate(ValueExpression expression, Scope scope) {
        SourceSpan span = expression.span();
        if (expression instanceof ValueExpression.Elements elements) {
            return new Value.Elements(
                    elements.values().stream()
                            .map(element -> evaluate(element, scope))
                            .toList(),
                    span);
        }
        if (expression instanceof ValueExpression.Nested nested) {
            return new Value.Nested(nested.annotation(), scope, span);
        }
        if (expression instanceof ValueExpression.ClassLiteral literal) {
            return new Value.ClassLiteral(literal.type(), scope, span);
        }
        if (expression instanceof ValueExpression.Name name) {
            Value.EnumConstant constant = enumConstant(name, scope);
            if (constant != null) {
                return constant;
            }
        }
        Object value = constant(expression, scope);
        return value == null ? new Value.Hole(span) : new Value.Constant(value, span);
    }

    private @Nullable Object constant(ValueExpression expression, Scope scope) {
        if (expression instanceof ValueExpression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof ValueExpression.Name name) {
            return named(name, scope);
        }
        if (expression instanceof ValueExpression.Binary binary) {
            Object left = constant(binary.left(), scope);
            Object right = left == null ? null : constant(binary.right(), scope);
            return left == null || right == null
                    ? null
                    : orReport(Arithmetic.binary(binary.operator(), left, right), binary.span());
        }
        if (expression instanceof ValueExpression.Unary unary) {
            Object operand = constant(unary.operand(), scope);
            return operand == null ? null : orReport(Arithmetic.unary(unary.operator(), operand), unary.span());
        }
        if (expression instanceof ValueExpression.Cast cast) {
            Object operand = constant(cast.operand(), scope);
            return operand == null ? null : orReport(Arithmetic.cast(cast.type(), operand), cast.span());
        }
        if (expression instanceof ValueExpression.Conditional conditional) {
            Object condition = constant(conditional.condition(), scope);
            if (condition instanceof Boolean flag) {
                return constant(flag ? conditional.yes() : conditional.no(), scope);
            }
            return condition == null
                    ? null
                    : orReport(null, conditional.condition().span());
        }
        return orReport(null, expression.span());
    }

    private @Nullable Object orReport(@Nullable Object value, SourceSpan span) {
        if (value == null) {
            problems.report(notConstant(span));
        }
        return value;
    }

    private static Diagnostic notConstant(SourceSpan span) {
        return Diagnostic.of(NOT_CONSTANT, span, "this is not a compile-time constant")
                .help("use a literal, or a `static final` field that is initialised with one");
    }

    private @Nullable Object named(ValueExpression.Name name, Scope scope) {
        Field field = field(name.name(), scope);
        if (field == null) {
            reportMissing(name, scope);
            return null;
        }
        if (inProgress.contains(field.facts())) {
            problems.report(Diagnostic.of(
                            CYCLIC_CONSTANT,
                            field.facts().span(),
                            "the constant `" + field.facts().name() + "` is defined by itself")
                    .help("give it a value of its own"));
            return null;
        }
        Optional<Object> known = fields.get(field.facts());
        if (known == null) {
            inProgress.add(field.facts());
            known = Optional.ofNullable(valueOf(field, name.span()));
            inProgress.remove(field.facts());
            fields.put(field.facts(), known);
        }
        return known.orElse(null);
    }

    private @Nullable Object valueOf(Field field, SourceSpan use) {
        TypeFacts.FieldFacts facts = field.facts();
        ValueExpression initializer = facts.initializer().orElse(null);
        if (initializer == null
                || initializer instanceof ValueExpression.Opaque
                || !facts.modifiers().contains("final")) {
            Diagnostic diagnostic = notConstant(use).label("`" + facts.name() + "` is not one");
            problems.report(field.owner().isSource() ? diagnostic.also(facts.span(), "declared here") : diagnostic);
            return null;
        }
        Object value = constant(initializer, Scope.body(field.owner()));
        if (value == null) {
            return null;
        }
        TypeExpression type = facts.type();
        Object converted = switch (type.form()) {
            case PRIMITIVE -> Arithmetic.cast(type.name(), value);
            case NAMED -> Names.lastSegment(type.name()).equals("String") && value instanceof String ? value : null;
            default -> null;
        };
        return orReport(converted, use);
    }

    private Value.@Nullable EnumConstant enumConstant(ValueExpression.Name name, Scope scope) {
        int dot = name.name().lastIndexOf('.');
        String constant = name.name().substring(dot + 1);
        if (dot >= 0) {
            return types.names().resolve(name.name().substring(0, dot), scope) instanceof Denotation.OfType type
                            && isEnumConstant(type.symbol(), constant)
                    ? new Value.EnumConstant(type.symbol().name(), constant, name.span())
                    : null;
        }
        for (FileFacts.Import imported : scope.file().imports()) {
            TypeSymbol type = imported.isStatic() ? staticallyImported(imported, constant) : null;
            if (type != null && isEnumConstant(type, constant)) {
                return new Value.EnumConstant(type.name(), constant, name.span());
            }
        }
        return null;
    }

    private static boolean isEnumConstant(TypeSymbol type, String name) {
        return type.facts().enumConstants().stream()
                .anyMatch(constant -> constant.name().equals(name));
    }

    private @Nullable TypeSymbol staticallyImported(FileFacts.Import imported, String member) {
        String name = imported.name();
        if (imported.onDemand()) {
            return types.names().qualified(name);
        }
        boolean matches = Names.lastSegment(name).equals(member) && name.contains(".");
        return matches ? types.names().qualified(name.substring(0, name.lastIndexOf('.'))) : null;
    }

    private @Nullable Field field(String name, Scope scope) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            return types.names().resolve(name.substring(0, dot), scope) instanceof Denotation.OfType type
                    ? member(type.symbol(), name.substring(dot + 1), new HashSet<>())
                    : null;
        }
        boolean header = scope.header();
        for (TypeSymbol type = scope.type(); type != null; type = type.outer()) {
            Field field = header ? null : member(type, name, new HashSet<>());
            if (field != null) {
                return field;
            }
            header = false;
        }
        for (FileFacts.Import imported : scope.file().imports()) {
            TypeSymbol type = imported.isStatic() && !imported.onDemand() ? staticallyImported(imported, name) : null;
            Field field = type == null ? null : member(type, name, new HashSet<>());
            if (field != null) {
                return field;
            }
        }
        for (FileFacts.Import imported : scope.file().imports()) {
            TypeSymbol type = imported.isStatic() && imported.onDemand() ? staticallyImported(imported, name) : null;
            Field field = type == null ? null : member(type, name, new HashSet<>());
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private @Nullable Field member(TypeSymbol type, String name, Set<TypeSymbol> seen) {
        for (TypeFacts.FieldFacts field : type.facts().fields()) {
            if (field.name().equals(name)) {
                return new Field(type, field);
            }
        }
        if (seen.add(type)) {
            for (TypeSymbol supertype : types.names().supertypes(type)) {
                Field inherited = member(supertype, name, seen);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    private void reportMissing(ValueExpression.Name name, Scope scope) {
        int dot = name.name().lastIndexOf('.');
        if (dot >= 0
                && types.names().resolve(name.name().substring(0, dot), scope) instanceof Denotation.Nothing nothing) {
            problems.report(Types.unresolved(name.name().substring(0, dot), name.span(), nothing.claimed(), "type"));
            return;
        }
        problems.report(
                Diagnostic.of(UNRESOLVED_CONSTANT, name.span(), "cannot find the constant `" + name.name() + "`")
                        .help("check its spelling, or import it with `import static`")
                        .help(
                                "if a tool generates the class that declares it, register that tool's output directory as a source"
                                        + " root of the build"));
    }
}
