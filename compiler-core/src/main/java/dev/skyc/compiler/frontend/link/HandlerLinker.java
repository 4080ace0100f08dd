package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes handlers of methods with triggers. */
final class HandlerLinker {
    static final DiagnosticCode SEVERAL_TRIGGERS = DiagnosticCode.error("SKY1037", "several-triggers");

    private final Types types;
    private final Annotations annotations;
    private final TriggerReader triggerReader;
    private final PolicyReader policies;
    private final HandlerBinder binder;
    private final SourceAnnotations sources;
    private final ConstraintReader constraints;
    private final DeclarationReader declarations;
    private final EventTypes eventTypes;
    private final PayloadTypes payloads;
    private final Problems problems;

    HandlerLinker(
            Types types,
            Annotations annotations,
            TriggerReader triggerReader,
            PolicyReader policies,
            HandlerBinder binder,
            SourceAnnotations sources,
            ConstraintReader constraints,
            DeclarationReader declarations,
            EventTypes eventTypes,
            PayloadTypes payloads,
            Problems problems) {
        this.types = types;
        this.annotations = annotations;
        this.triggerReader = triggerReader;
        this.policies = policies;
        this.binder = binder;
        this.sources = sources;
        this.constraints = constraints;
        this.declarations = declarations;
        this.eventTypes = eventTypes;
        this.payloads = payloads;
        this.problems = problems;
    }

    /** The handler; nothing if its trigger could not be understood. */
    Optional<Handler> link(Triggers.Triggered method, Lineage lineage) {
        List<List<AnnotationUse>> uses = method.declarations().stream()
                .map(declaration -> annotations.of(declaration.facts().annotations(), declaration.scope()))
                .toList();
        uses.forEach(annotations::reportUnknown);
        reportSeveral(method);
        return triggerReader.read(method.triggers().get(0)).map(named -> {
            List<Parameter> parameters = parameters(method, named.trigger());
            MethodView running = method.running();
            TypeRef result = types.resolve(
                    running.facts().result(), running.scope(), running.owner().arguments());
            payloads.add(result);
            return new Handler(
                    named.name().orElse(running.facts().name()),
                    running.facts().name(),
                    method.carrier().owner().symbol().name(),
                    withEventTypes(named.trigger(), parameters),
                    parameters,
                    result,
                    policy(uses, lineage, policies::retry),
                    policy(uses, lineage, policies::authentication),
                    declarations.ofMethod(
                            running, uses.stream().flatMap(List::stream).toList()),
                    running.facts().span());
        });
    }

    private void reportSeveral(Triggers.Triggered method) {
        AnnotationUse first = method.triggers().get(0);
        for (AnnotationUse other :
                method.triggers().subList(1, method.triggers().size())) {
            Diagnostic diagnostic = Diagnostic.of(
                            SEVERAL_TRIGGERS,
                            other.span(),
                            "`" + method.carrier().facts().name() + "` has more than one trigger")
                    .also(first.span(), "the first one")
                    .help("write one method for each, and let them call a common one");
            boolean inherited = !method.running().isSameAs(method.carrier());
            problems.report(inherited ? diagnostic.also(method.running().facts().span(), "inherits both") : diagnostic);
        }
    }

    private List<Parameter> parameters(Triggers.Triggered method, Trigger trigger) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.running().facts().parameters().size(); i++) {
            ParameterSource source = merged(method, i);
            annotations.reportUnknown(source.uses());
            Binding binding = binder.bind(source, trigger);
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

    /**
     * The parameter of the method that runs. Where that one does not say where its value comes from, the method with the
     * trigger does; its name counts too, for it stands beside the path that names it.
     */
    private ParameterSource merged(Triggers.Triggered method, int index) {
        ParameterSource running = source(method.running(), index);
        if (method.running().isSameAs(method.carrier())) {
            return running;
        }
        ParameterSource carrier = source(method.carrier(), index);
        List<AnnotationUse> uses = new ArrayList<>(running.uses());
        boolean says = !sources.of(running).isEmpty();
        carrier.uses().stream()
                .filter(use -> !says || !(use.isOurs() || sources.isSource(use)))
                .forEach(uses::add);
        List<ElementUse> elements = new ArrayList<>(running.elements());
        elements.addAll(carrier.elements());
        // A class file without parameter names has none to give.
        boolean named = !carrier.name().equals("arg" + index);
        String name = named ? carrier.name() : running.name();
        return new ParameterSource(name, running.type(), uses, elements, running.span());
    }

    private ParameterSource source(MethodView method, int index) {
        TypeFacts.ParameterFacts facts = method.facts().parameters().get(index);
        return ParameterSource.of(facts, method.scope(), method.owner(), types, annotations);
    }

    /** Events are told by their payload unless the trigger names a type. */
    private Trigger withEventTypes(Trigger trigger, List<Parameter> parameters) {
        if (!(trigger instanceof Trigger.Event event) || event.typeGiven()) {
            return trigger;
        }
        List<String> found = parameters.stream()
                .map(Parameter::binding)
                .filter(Binding.Payload.class::isInstance)
                .findFirst()
                .map(binding -> eventTypes.of(((Binding.Payload) binding).payload()))
                .orElse(List.of());
        return new Trigger.Event(found, false, event.source(), event.filter(), event.span());
    }

    /** What is written on the method beats what is written on the class, and that what is inherited. */
    private <P> Optional<P> policy(
            List<List<AnnotationUse>> onMethod, Lineage lineage, Function<List<AnnotationUse>, Optional<P>> reader) {
        for (List<AnnotationUse> uses : onMethod) {
            Optional<P> policy = reader.apply(uses);
            if (policy.isPresent()) {
                return policy;
            }
        }
        return ofClass(lineage, annotations, reader);
    }

    static <P> Optional<P> ofClass(
            Lineage lineage, Annotations annotations, Function<List<AnnotationUse>, Optional<P>> reader) {
        for (TypeView view : lineage.views()) {
            Optional<P> policy =
                    reader.apply(annotations.of(view.symbol().facts().annotations(), Scope.header(view.symbol())));
            if (policy.isPresent()) {
                return policy;
            }
        }
        return Optional.empty();
    }
}
