package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeDefinition.EventName;
import dev.skyc.compiler.model.TypeDefinition.Member;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of records, and of classes whose members Jackson's annotations describe. */
final class StructureReader {
    private final Types types;
    private final Annotations annotations;
    private final AnnotationReader reader;
    private final ConstraintReader constraints;
    private final JacksonReader jackson;

    StructureReader(
            Types types,
            Annotations annotations,
            AnnotationReader reader,
            ConstraintReader constraints,
            JacksonReader jackson) {
        this.types = types;
        this.annotations = annotations;
        this.reader = reader;
        this.constraints = constraints;
        this.jackson = jackson;
    }

    TypeDefinition read(TypeSymbol symbol, Optional<EventName> event) {
        Optional<String> obstacle = jackson.obstacleOn(symbol);
        if (obstacle.isPresent()) {
            return opaque(symbol, obstacle.get(), event);
        }
        if (symbol.is(Kind.RECORD)) {
            return structure(symbol, membersOf(symbol, symbol.facts().components()), event);
        }
        if (symbol.is(Kind.CLASS) && !symbol.has("abstract")) {
            return ofClass(symbol, event);
        }
        String form = symbol.is(Kind.INTERFACE) ? "an interface" : "an abstract class";
        return opaque(symbol, "it is " + form + " that is not sealed", event);
    }

    private TypeDefinition ofClass(TypeSymbol symbol, Optional<EventName> event) {
        for (TypeFacts.MethodFacts constructor : symbol.facts().constructors()) {
            boolean described = !constructor.parameters().isEmpty()
                    && constructor.parameters().stream()
                            .allMatch(parameter -> Annotations.has(
                                    jackson.uses(parameter.annotations(), Scope.body(symbol)), JacksonNames.PROPERTY));
            if (described) {
                return structure(symbol, membersOf(symbol, constructor.parameters()), event);
            }
        }
        List<TypeFacts.ParameterFacts> fields = symbol.facts().fields().stream()
                .filter(field -> !field.modifiers().contains("static")
                        && !field.modifiers().contains("transient"))
                .map(field ->
                        new TypeFacts.ParameterFacts(field.name(), field.type(), field.annotations(), field.span()))
                .toList();
        boolean described = !fields.isEmpty()
                && symbol.facts().superclass().isEmpty()
                && fields.stream().allMatch(field -> isDescribed(symbol, field));
        return described
                ? structure(symbol, membersOf(symbol, fields), event)
                : opaque(symbol, "it is a class, not a record", event);
    }

    private boolean isDescribed(TypeSymbol symbol, TypeFacts.ParameterFacts field) {
        List<AnnotationUse> uses = jackson.uses(field.annotations(), Scope.body(symbol));
        return Annotations.has(uses, JacksonNames.PROPERTY) || jackson.isIgnored(uses);
    }

    private List<Member> membersOf(TypeSymbol symbol, List<TypeFacts.ParameterFacts> components) {
        Set<String> ignored =
                jackson.ignoredMembers(annotations.of(symbol.facts().annotations(), Scope.header(symbol)));
        List<Member> members = new ArrayList<>();
        for (TypeFacts.ParameterFacts component : components) {
            Scope scope = Scope.body(symbol);
            List<AnnotationUse> uses = new ArrayList<>(annotations.of(component.annotations(), scope));
            uses.addAll(annotations.of(component.type().annotations(), scope));
            String jsonName = jackson.propertyName(uses).orElse(component.name());
            if (!jackson.isIgnored(uses) && !ignored.contains(jsonName)) {
                members.add(member(component, jsonName, uses, scope));
            }
        }
        return members;
    }

    private Member member(TypeFacts.ParameterFacts component, String jsonName, List<AnnotationUse> uses, Scope scope) {
        TypeExpression written = component.type();
        TypeRef type = types.resolve(written, scope, Map.of());
        boolean nullable = type.is("java.util.Optional")
                || TypeShapes.isCollection(type)
                || uses.stream().anyMatch(use -> use.simpleName().equals("Nullable"));
        Optional<String> attribute = Annotations.find(uses, Vocabulary.ATTRIBUTE)
                .map(use -> reader.read(use).nonEmpty("value").orElse(component.name()));
        SourceSpan span = scope.type().isSource() ? component.span() : SourceSpan.NONE;
        return new Member(
                component.name(),
                jsonName,
                jackson.aliases(uses),
                type,
                nullable,
                attribute,
                constraints.read(uses, annotations.within(written, scope)),
                span);
    }

    private static TypeDefinition structure(TypeSymbol symbol, List<Member> members, Optional<EventName> event) {
        List<String> parameters = symbol.facts().typeParameters().stream()
                .map(TypeFacts.TypeParameter::name)
                .toList();
        return new TypeDefinition.Structure(symbol.name(), parameters, members, event, Spans.of(symbol));
    }

    private static TypeDefinition opaque(TypeSymbol symbol, String reason, Optional<EventName> event) {
        return new TypeDefinition.Opaque(symbol.name(), reason, event, Spans.of(symbol));
    }
}
