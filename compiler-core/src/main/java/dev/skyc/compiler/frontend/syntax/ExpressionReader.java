package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads annotations and the expressions that may be compile-time constants. */
final class ExpressionReader {
    private static final Set<String> CAST_TARGETS =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "String", "java.lang.String");

    /** Operands in a row that are worth keeping; longer chains, once literals are joined, are no one's route or name. */
    private static final int LONGEST_CHAIN = 200;

    private final Spans spans;
    private final TypeReader types;

    ExpressionReader(Spans spans, TypeReader types) {
        this.spans = spans;
        this.types = types;
    }

    List<AnnotationFacts> annotations(NodeList<AnnotationExpr> annotations) {
        return annotations.stream().map(this::annotation).toList();
    }

    private AnnotationFacts annotation(AnnotationExpr annotation) {
        List<AnnotationFacts.Member> members = List.of();
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            members = List.of(new AnnotationFacts.Member("value", read(single.getMemberValue())));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            members = normal.getPairs().stream()
                    .map(pair -> new AnnotationFacts.Member(pair.getNameAsString(), read(pair.getValue())))
                    .toList();
        }
        return new AnnotationFacts(annotation.getNameAsString(), members, spans.of(annotation));
    }

    ValueExpression read(Expression expression) {
        SourceSpan span = spans.of(expression);
        if (expression instanceof LiteralExpr literal) {
            return literal(literal)
                    .<ValueExpression>map(value -> new ValueExpression.Literal(value, span))
                    .orElseGet(() -> new ValueExpression.Opaque(span));
        }
        if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
            return name(expression)
                    .<ValueExpression>map(name -> new ValueExpression.Name(name, span))
                    .orElseGet(() -> new ValueExpression.Opaque(span));
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary, span);
        }
        if (expression instanceof ConditionalExpr conditional) {
            return new ValueExpression.Conditional(
                    read(conditional.getCondition()),
                    read(conditional.getThenExpr()),
                    read(conditional.getElseExpr()),
                    span);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (expression instanceof CastExpr cast) {
            String target = cast.getType() instanceof PrimitiveType primitive
                    ? TypeReader.spelling(primitive)
                    : cast.getType().asString();
            return CAST_TARGETS.contains(target)
                    ? new ValueExpression.Cast(target, read(cast.getExpression()), span)
                    : new ValueExpression.Opaque(span);
        }
        if (expression instanceof ClassExpr literal) {
            return new ValueExpression.ClassLiteral(types.read(literal.getType()), span);
        }
        if (expression instanceof ArrayInitializerExpr elements) {
            return new ValueExpression.Elements(
                    elements.getValues().stream().map(this::read).toList(), span);
        }
        if (expression instanceof AnnotationExpr nested) {
            return new ValueExpression.Nested(annotation(nested), span);
        }
        return new ValueExpression.Opaque(span);
    }

    private Optional<Object> literal(LiteralExpr literal) {
        if (literal instanceof TextBlockLiteralExpr) {
            return Literals.textBlock(spans.text(literal));
        }
        if (literal instanceof StringLiteralExpr) {
            return Literals.string(spans.text(literal));
        }
        if (literal instanceof CharLiteralExpr) {
            return Literals.character(spans.text(literal));
        }
        if (literal instanceof IntegerLiteralExpr) {
            return Literals.integer(spans.text(literal));
        }
        if (literal instanceof LongLiteralExpr) {
            return Literals.longInteger(spans.text(literal));
        }
        if (literal instanceof DoubleLiteralExpr) {
            return Literals.floating(spans.text(literal));
        }
        return literal instanceof BooleanLiteralExpr bool ? Optional.of(bool.getValue()) : Optional.empty();
    }

    private static Optional<String> name(Expression expression) {
        StringBuilder name = new StringBuilder();
        Expression rest = expression;
        while (rest instanceof FieldAccessExpr access) {
            name.insert(0, "." + access.getNameAsString());
            rest = access.getScope();
        }
        return rest instanceof NameExpr first ? Optional.of(first.getNameAsString() + name) : Optional.empty();
    }

    private ValueExpression unary(UnaryExpr unary, SourceSpan span) {
        return switch (unary.getOperator()) {
            case PLUS, MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT ->
                new ValueExpression.Unary(unary.getOperator().asString(), read(unary.getExpression()), span);
            default -> new ValueExpression.Opaque(span);
        };
    }

    /** Walks down the left spine in a loop: long concatenations must not exhaust the stack. */
    private ValueExpression binary(BinaryExpr outermost) {
        Deque<BinaryExpr> spine = new ArrayDeque<>();
        Expression leftmost = outermost;
        while (leftmost instanceof BinaryExpr binary) {
            spine.push(binary);
            leftmost = binary.getLeft();
        }
        ValueExpression result = read(leftmost);
        int kept = 0;
        for (BinaryExpr binary : spine) {
            ValueExpression joined = join(result, binary);
            kept += joined instanceof ValueExpression.Binary ? 1 : 0;
            result = joined;
        }
        return kept > LONGEST_CHAIN ? new ValueExpression.Opaque(spans.of(outermost)) : result;
    }

    /** Two adjacent string literals are one: most long concatenations are texts broken over lines. */
    private ValueExpression join(ValueExpression left, BinaryExpr binary) {
        ValueExpression right = read(binary.getRight());
        SourceSpan span = spans.of(binary);
        if (binary.getOperator() == BinaryExpr.Operator.PLUS
                && left instanceof ValueExpression.Literal first
                && first.value() instanceof String head
                && right instanceof ValueExpression.Literal second
                && second.value() instanceof String tail) {
            return new ValueExpression.Literal(head + tail, span);
        }
        return new ValueExpression.Binary(binary.getOperator().asString(), left, right, span);
    }
}
