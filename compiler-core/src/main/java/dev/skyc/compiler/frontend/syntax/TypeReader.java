package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Locale;

/** Reads types. */
final class TypeReader {
    private final Spans spans;
    private final ExpressionReader expressions;

    TypeReader(Spans spans) {
        this.spans = spans;
        this.expressions = new ExpressionReader(spans, this);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    TypeExpression read(Type type) {
        SourceSpan span = spans.of(type);
        if (type instanceof ClassOrInterfaceType named) {
            List<TypeExpression> arguments =
                    named.getTypeArguments().map(this::readAll).orElse(List.of());
            return expression(Form.NAMED, named.getNameWithScope(), arguments, type, span);
        }
        if (type instanceof PrimitiveType || type instanceof VoidType) {
            String name = type instanceof PrimitiveType primitive ? spelling(primitive) : "void";
            return expression(Form.PRIMITIVE, name, List.of(), type, span);
        }
        if (type instanceof ArrayType array) {
            return expression(Form.ARRAY, "", List.of(read(array.getComponentType())), type, span);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard, span);
        }
        return expression(Form.OTHER, "", List.of(), type, span);
    }

    List<TypeExpression> readAll(NodeList<? extends Type> types) {
        return types.stream().map(this::read).toList();
    }

    /** The type of a parameter; {@code int...} is an array. */
    TypeExpression ofParameter(Parameter parameter) {
        TypeExpression type = read(parameter.getType());
        if (!parameter.isVarArgs()) {
            return type;
        }
        List<AnnotationFacts> annotations = expressions.annotations(parameter.getVarArgsAnnotations());
        return new TypeExpression(Form.ARRAY, "", List.of(type), annotations, type.span());
    }

    List<TypeFacts.TypeParameter> parameters(NodeList<TypeParameter> parameters) {
        return parameters.stream()
                .map(p -> new TypeFacts.TypeParameter(p.getNameAsString(), readAll(p.getTypeBound())))
                .toList();
    }

    private TypeExpression wildcard(WildcardType type, SourceSpan span) {
        if (type.getExtendedType().isPresent()) {
            TypeExpression bound = read(type.getExtendedType().get());
            return expression(Form.WILDCARD, "? extends " + bound.spelling(), List.of(bound), type, span);
        }
        if (type.getSuperType().isPresent()) {
            TypeExpression bound = read(type.getSuperType().get());
            return expression(Form.WILDCARD, "? super " + bound.spelling(), List.of(bound), type, span);
        }
        return expression(Form.WILDCARD, "?", List.of(), type, span);
    }

    private TypeExpression expression(
            Form form, String name, List<TypeExpression> arguments, Type type, SourceSpan span) {
        NodeList<AnnotationExpr> annotations = type.getAnnotations();
        return new TypeExpression(form, name, arguments, expressions.annotations(annotations), span);
    }

    /** Not {@code asString()}: JavaParser spells it in the default locale, in Turkish without the dot of {@code int}. */
    static String spelling(PrimitiveType type) {
        return type.getType().name().toLowerCase(Locale.ROOT);
    }
}
