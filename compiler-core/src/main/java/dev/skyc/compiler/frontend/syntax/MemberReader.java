package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import dev.skyc.compiler.frontend.facts.TypeFacts.EnumConstant;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.frontend.syntax.Modifiers.Outer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the members of one type. */
final class MemberReader {
    private final Spans spans;
    private final TypeReader types;
    private final Kind kind;
    private final Outer inside;
    private final TypeDeclaration<?> type;

    /** What initialiser blocks assign, and where. */
    private final Map<String, InitializerDeclaration> initialized;

    MemberReader(Spans spans, TypeReader types, Kind kind, Outer inside, TypeDeclaration<?> type) {
        this.spans = spans;
        this.types = types;
        this.kind = kind;
        this.inside = inside;
        this.type = type;
        this.initialized = initialized();
    }

    List<FieldFacts> fields() {
        List<FieldFacts> fields = new ArrayList<>();
        for (FieldDeclaration declaration : members(FieldDeclaration.class)) {
            Set<String> modifiers = Modifiers.ofField(declaration.getModifiers(), inside);
            for (VariableDeclarator variable : declaration.getVariables()) {
                TypeExpression fieldType = types.read(variable.getType());
                fields.add(new FieldFacts(
                        variable.getNameAsString(),
                        fieldType,
                        modifiers,
                        types.expressions().annotations(declaration.getAnnotations()),
                        initializer(variable, fieldType, modifiers),
                        spans.of(variable.getName())));
            }
        }
        return fields;
    }

    /** A field that an initialiser block assigns counts as initialised: the type may have no constructor to say so. */
    private Optional<ValueExpression> initializer(
            VariableDeclarator variable, TypeExpression fieldType, Set<String> modifiers) {
        if (variable.getInitializer().isEmpty()) {
            return Optional.ofNullable(initialized.get(variable.getNameAsString()))
                    .map(block -> new ValueExpression.Opaque(spans.of(block)));
        }
        Expression expression = variable.getInitializer().get();
        if (modifiers.contains("final") && mayBeConstant(fieldType)) {
            ValueExpression value = types.expressions().read(expression);
            if (isFoldable(value)) {
                return Optional.of(value);
            }
        }
        return Optional.of(new ValueExpression.Opaque(spans.of(expression)));
    }

    private static boolean mayBeConstant(TypeExpression type) {
        return type.form() == Form.PRIMITIVE
                || (type.form() == Form.NAMED
                        && Set.of("String", "java.lang.String").contains(type.name()));
    }

    private static boolean isFoldable(ValueExpression value) {
        if (value instanceof ValueExpression.Binary binary) {
            return isFoldable(binary.left()) && isFoldable(binary.right());
        }
        if (value instanceof ValueExpression.Unary unary) {
            return isFoldable(unary.operand());
        }
        if (value instanceof ValueExpression.Cast cast) {
            return isFoldable(cast.operand());
        }
        if (value instanceof ValueExpression.Conditional conditional) {
            return isFoldable(conditional.condition()) && isFoldable(conditional.yes()) && isFoldable(conditional.no());
        }
        return value instanceof ValueExpression.Literal || value instanceof ValueExpression.Name;
    }

    List<MethodFacts> constructors() {
        List<MethodFacts> constructors = new ArrayList<>();
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof ConstructorDeclaration declaration) {
                constructors.add(constructor(declaration));
            } else if (member instanceof CompactConstructorDeclaration declaration) {
                constructors.add(compactConstructor(declaration));
            }
        }
        return constructors;
    }

    private MethodFacts constructor(ConstructorDeclaration declaration) {
        Set<String> parameters = declaration.getParameters().stream()
                .map(Parameter::getNameAsString)
                .collect(Collectors.toSet());
        Set<String> assigns = assignedFields(declaration.getBody(), parameters);
        assigns.addAll(initialized.keySet());
        return new MethodFacts(
                "<init>",
                Modifiers.ofConstructor(declaration.getModifiers(), kind),
                types.parameters(declaration.getTypeParameters()),
                noResult(declaration),
                parameters(declaration.getParameters()),
                types.expressions().annotations(declaration.getAnnotations()),
                Optional.empty(),
                assigns,
                spans.of(declaration.getName()),
                spans.of(declaration));
    }

    /** Assigns every component behind its last statement. */
    private MethodFacts compactConstructor(CompactConstructorDeclaration declaration) {
        List<ParameterFacts> components = components();
        return new MethodFacts(
                "<init>",
                Modifiers.ofConstructor(declaration.getModifiers(), kind),
                types.parameters(declaration.getTypeParameters()),
                noResult(declaration),
                components,
                types.expressions().annotations(declaration.getAnnotations()),
                Optional.empty(),
                components.stream().map(ParameterFacts::name).collect(Collectors.toSet()),
                spans.of(declaration.getName()),
                spans.of(declaration));
    }

    private TypeExpression noResult(BodyDeclaration<?> constructor) {
        return new TypeExpression(Form.PRIMITIVE, "void", List.of(), List.of(), spans.of(constructor));
    }

    private Map<String, InitializerDeclaration> initialized() {
        Map<String, InitializerDeclaration> blocks = new TreeMap<>();
        for (InitializerDeclaration block : members(InitializerDeclaration.class)) {
            assignedFields(block.getBody(), Set.of()).forEach(name -> blocks.putIfAbsent(name, block));
        }
        return blocks;
    }

    private Set<String> assignedFields(BlockStmt body, Set<String> parameters) {
        Set<String> assigned = new TreeSet<>(Assignments.in(spans.text(body), parameters));
        assigned.retainAll(members(FieldDeclaration.class).stream()
                .flatMap(field -> field.getVariables().stream())
                .map(VariableDeclarator::getNameAsString)
                .collect(Collectors.toCollection(() -> new TreeSet<>(componentNames()))));
        return assigned;
    }

    private Set<String> componentNames() {
        return type instanceof RecordDeclaration declaration
                ? declaration.getParameters().stream()
                        .map(Parameter::getNameAsString)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    List<MethodFacts> methods() {
        List<MethodFacts> methods = new ArrayList<>();
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof MethodDeclaration declaration) {
                methods.add(method(declaration));
            } else if (member instanceof AnnotationMemberDeclaration declaration) {
                methods.add(annotationMember(declaration));
            }
        }
        return methods;
    }

    private MethodFacts method(MethodDeclaration declaration) {
        return new MethodFacts(
                declaration.getNameAsString(),
                Modifiers.ofMethod(declaration.getModifiers(), inside),
                types.parameters(declaration.getTypeParameters()),
                types.read(declaration.getType()),
                parameters(declaration.getParameters()),
                types.expressions().annotations(declaration.getAnnotations()),
                Optional.empty(),
                Set.of(),
                spans.of(declaration.getName()),
                spans.of(declaration));
    }

    private MethodFacts annotationMember(AnnotationMemberDeclaration declaration) {
        return new MethodFacts(
                declaration.getNameAsString(),
                Modifiers.ofMethod(declaration.getModifiers(), inside),
                List.of(),
                types.read(declaration.getType()),
                List.of(),
                types.expressions().annotations(declaration.getAnnotations()),
                declaration.getDefaultValue().map(types.expressions()::read),
                Set.of(),
                spans.of(declaration.getName()),
                spans.of(declaration));
    }

    List<ParameterFacts> components() {
        return type instanceof RecordDeclaration declaration ? parameters(declaration.getParameters()) : List.of();
    }

    private List<ParameterFacts> parameters(NodeList<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ParameterFacts(
                        parameter.getNameAsString(),
                        types.ofParameter(parameter),
                        types.expressions().annotations(parameter.getAnnotations()),
                        spans.of(parameter.getType(), parameter.getName())))
                .toList();
    }

    List<EnumConstant> enumConstants() {
        if (!(type instanceof EnumDeclaration declaration)) {
            return List.of();
        }
        return declaration.getEntries().stream()
                .map(entry -> new EnumConstant(
                        entry.getNameAsString(), types.expressions().annotations(entry.getAnnotations())))
                .toList();
    }

    private <T> List<T> members(Class<T> form) {
        return type.getMembers().stream()
                .filter(form::isInstance)
                .map(form::cast)
                .toList();
    }
}
