package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Binding.Unbound;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The binding table of constructors: capabilities and other classes of the application. */
final class ConstructorLinker {
    private final Types types;
    private final Annotations annotations;
    private final SourceAnnotations sources;
    private final CapabilityBinder capabilities;
    private final ConstraintReader constraints;
    private final Wiring wiring;
    private final TypeShapes shapes;
    private final PayloadTypes payloads;

    ConstructorLinker(
            Types types,
            Annotations annotations,
            SourceAnnotations sources,
            CapabilityBinder capabilities,
            ConstraintReader constraints,
            Wiring wiring,
            TypeShapes shapes,
            PayloadTypes payloads) {
        this.types = types;
        this.annotations = annotations;
        this.sources = sources;
        this.capabilities = capabilities;
        this.constraints = constraints;
        this.wiring = wiring;
        this.shapes = shapes;
        this.payloads = payloads;
    }

    /** The parameters of the constructor that makes objects of the class. */
    List<Parameter> link(TypeSymbol type) {
        List<Parameter> parameters = new ArrayList<>();
        for (TypeFacts.ParameterFacts facts : parametersOf(type)) {
            Scope scope = Scope.body(type);
            ParameterSource source = ParameterSource.of(facts, scope, TypeView.of(type), types, annotations);
            if (type.isSource()) {
                annotations.reportUnknown(source.uses());
            }
            Binding binding = bind(source);
            payloads.addCarriedBy(binding, source.type());
            parameters.add(new Parameter(
                    source.name(),
                    source.type(),
                    source.isNullable(),
                    constraints.read(source.uses(), source.elements()),
                    binding,
                    source.span()));
        }
        return parameters;
    }

    /** The only public constructor. Where there is none or several, a check refuses the class, and any will do. */
    private static List<TypeFacts.ParameterFacts> parametersOf(TypeSymbol type) {
        List<TypeFacts.MethodFacts> constructors = type.facts().constructors();
        if (constructors.isEmpty()) {
            return type.facts().components();
        }
        return constructors.stream()
                .filter(constructor -> constructor.modifiers().contains("public"))
                .findFirst()
                .orElse(constructors.get(0))
                .parameters();
    }

    private Binding bind(ParameterSource parameter) {
        TypeRef type = parameter.type();
        if (type.isUnresolved()) {
            return new Unbound(Problem.UNRESOLVED, type.toString());
        }
        List<SourceAnnotations.Source> given = sources.of(parameter);
        if (given.size() > 1) {
            return new Unbound(Problem.SEVERAL_SOURCES, SourceAnnotations.names(given));
        }
        Optional<String> defaultValue = sources.defaultOf(parameter);
        if (given.size() == 1) {
            SourceAnnotations.Source source = given.get(0);
            if (source.kind().isEmpty()) {
                return new Unbound(Problem.NOT_FOR_TRIGGER, "@" + source.use().simpleName());
            }
            return defaultValue.isPresent() && !shapes.isScalar(type)
                    ? new Unbound(Problem.DEFAULT_MISPLACED, "")
                    : capabilities.bind(source.kind().get(), source.use(), type, defaultValue);
        }
        Binding capability = capabilities.bindByType(type, parameter.span());
        if (capability != null) {
            return capability;
        }
        if (defaultValue.isPresent()) {
            return new Unbound(Problem.DEFAULT_MISPLACED, "");
        }
        if (shapes.isScalarLike(type)) {
            return new Unbound(Problem.PLAIN_SCALAR, type.toString());
        }
        if (type instanceof TypeRef.Variable) {
            return new Unbound(Problem.TYPE_VARIABLE, type.toString());
        }
        return wiring.bind(type);
    }
}
