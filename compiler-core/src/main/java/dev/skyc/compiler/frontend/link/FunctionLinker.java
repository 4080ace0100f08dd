package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Policies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes functions of classes with handlers, and components of the classes that they are made of. */
final class FunctionLinker {
    private static final Comparator<Handler> BY_ID = Comparator.comparing(Handler::id)
            .thenComparing(Handler::method)
            .thenComparing(handler ->
                    handler.parameters().stream().map(Parameter::type).toList().toString());

    private final Annotations annotations;
    private final PolicyReader policies;
    private final Triggers triggers;
    private final HandlerLinker handlers;
    private final ConstructorLinker constructors;
    private final DeclarationReader declarations;
    private final GeneratedConstructors generated;
    private final FunctionNames names;

    FunctionLinker(
            Annotations annotations,
            PolicyReader policies,
            Triggers triggers,
            HandlerLinker handlers,
            ConstructorLinker constructors,
            DeclarationReader declarations,
            GeneratedConstructors generated,
            FunctionNames names) {
        this.annotations = annotations;
        this.policies = policies;
        this.triggers = triggers;
        this.handlers = handlers;
        this.constructors = constructors;
        this.declarations = declarations;
        this.generated = generated;
        this.names = names;
    }

    FunctionClass function(TypeSymbol type) {
        List<AnnotationUse> uses = annotations.of(type.facts().annotations(), Scope.header(type));
        annotations.reportUnknown(uses);
        Lineage lineage = triggers.lineage(type);
        boolean hidden = generated.refuse(type).isPresent();
        return new FunctionClass(
                names.nameOf(type),
                type.name(),
                type.packageName(),
                Annotations.has(uses, Vocabulary.PUBLIC),
                HandlerLinker.ofClass(lineage, annotations, policies::scale).orElse(Policies.Scale.DEFAULT),
                HandlerLinker.ofClass(lineage, annotations, policies::compute).orElse(Policies.Compute.DEFAULT),
                constructors.link(type),
                handlers(type),
                Optional.of(type.origin().coordinates()).filter(coordinates -> !coordinates.isEmpty()),
                declarations.ofClass(type, hidden),
                type.span());
    }

    /** The handlers of a class or interface, sorted by id. */
    List<Handler> handlers(TypeSymbol type) {
        return triggers.of(type).stream()
                .flatMap(method -> handlers.link(method, triggers.lineage(type)).stream())
                .sorted(BY_ID)
                .toList();
    }

    Component component(TypeSymbol type) {
        boolean hidden = generated.refuse(type).isPresent();
        return new Component(
                type.name(),
                type.packageName(),
                constructors.link(type),
                triggers.lineage(type).includes("java.lang.AutoCloseable"),
                declarations.ofClass(type, hidden),
                type.span());
    }
}
