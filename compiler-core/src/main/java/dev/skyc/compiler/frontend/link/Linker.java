package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Links the facts of many files into one application. */
public final class Linker {
    private final Problems problems = new Problems();
    private final World world;
    private final Triggers triggers;
    private final Wiring wiring;
    private final FunctionFinder finder;
    private final FunctionNames functionNames;
    private final FunctionLinker functions;
    private final PayloadTypes payloads;
    private final SuppressionReader suppressions;
    private final AnnotationsOfNoFunction strayAnnotations;

    public Linker(FactsSource source, List<CapabilityKind> kinds) {
        world = new World(source);
        Names names = new Names(world);
        Types types = new Types(world, names, problems);
        Annotations annotations = new Annotations(names, problems);
        AnnotationReader reader = new AnnotationReader(new Constants(types, problems), problems);
        PolicyReader policies = new PolicyReader(annotations, reader, problems);
        TypeShapes shapes = new TypeShapes(types);
        SealedTypes sealedTypes = new SealedTypes(world, types);
        EventTypes eventTypes = new EventTypes(types, annotations, reader, sealedTypes);
        ConstraintReader constraints = new ConstraintReader(reader);
        JacksonReader jackson = new JacksonReader(annotations, reader);
        payloads = new PayloadTypes(
                types,
                new StructureReader(types, annotations, reader, constraints, jackson),
                new ChoiceReader(types, annotations, jackson, sealedTypes),
                new EnumerationReader(jackson),
                eventTypes);
        triggers = new Triggers(types, annotations);
        Implementations implementations = new Implementations(world, names);
        finder = new FunctionFinder(triggers, implementations);
        functionNames = new FunctionNames(annotations, reader, triggers);
        wiring = new Wiring(types, triggers, implementations, functionNames);
        CapabilityBinder capabilities = new CapabilityBinder(kinds, annotations, reader, shapes, eventTypes);
        SourceAnnotations sources = new SourceAnnotations(reader, capabilities);
        DeclarationReader declarations = new DeclarationReader(annotations, policies);
        HandlerLinker handlers = new HandlerLinker(
                types,
                annotations,
                new TriggerReader(reader),
                policies,
                new HandlerBinder(sources, capabilities, wiring, shapes),
                sources,
                constraints,
                declarations,
                eventTypes,
                payloads,
                problems);
        ConstructorLinker constructors =
                new ConstructorLinker(types, annotations, sources, capabilities, constraints, wiring, shapes, payloads);
        functions = new FunctionLinker(
                annotations,
                policies,
                triggers,
                handlers,
                constructors,
                declarations,
                new GeneratedConstructors(annotations, problems),
                functionNames);
        suppressions = new SuppressionReader(annotations, reader, problems);
        strayAnnotations = new AnnotationsOfNoFunction(annotations, triggers, problems);
    }

    /** The application, with holes where something could not be understood. */
    public LinkResult link() {
        List<TypeSymbol> candidates = new ArrayList<>();
        for (FactsSource.Located file : world.source().candidates()) {
            world.typesOf(file).forEach(type -> candidates.addAll(type.withNested()));
        }
        for (TypeSymbol type : candidates) {
            if (type.origin().functions()) {
                suppressions.read(type);
                triggers.reportUnknown(type);
            }
        }
        FunctionFinder.Found found = finder.find(candidates);
        found.functions().forEach(functionNames::add);
        candidates.stream()
                .filter(type -> type.origin().kind() == Origin.Kind.PROJECT)
                .filter(type ->
                        !found.functions().contains(type) && !found.idle().contains(type))
                .forEach(strayAnnotations::report);
        List<FunctionClass> linked = new ArrayList<>();
        found.functions().forEach(type -> linked.add(functions.function(type)));
        List<Component> components = components();
        found.idle().stream()
                .filter(type -> !wiring.remotes().contains(type))
                .forEach(type -> linked.add(functions.function(type)));
        List<RemoteInterface> remotes = remotes(found.functions());
        linked.sort(Comparator.comparing(FunctionClass::name).thenComparing(FunctionClass::className));
        Application application = new Application(linked, components, remotes, payloads.definitions());
        List<LinkResult.ForeignFunction> foreign = found.foreign().stream()
                .map(type -> new LinkResult.ForeignFunction(type.origin().coordinates(), type.name(), type.span()))
                .toList();
        return new LinkResult(application, problems.all(), suppressions.suppressions(), foreign);
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        Set<TypeSymbol> done = new HashSet<>();
        Deque<TypeSymbol> open = new ArrayDeque<>(wiring.components());
        while (!open.isEmpty()) {
            TypeSymbol next = open.remove();
            if (done.add(next)) {
                components.add(functions.component(next));
                open.addAll(wiring.components());
            }
        }
        components.sort(Comparator.comparing(Component::className));
        return components;
    }

    private List<RemoteInterface> remotes(List<TypeSymbol> all) {
        Set<TypeSymbol> interfaces = new TreeSet<>(Comparator.comparing(TypeSymbol::name));
        interfaces.addAll(wiring.remotes());
        for (TypeSymbol function : all) {
            for (TypeView view : triggers.lineage(function).views()) {
                boolean single = triggers.isRemote(view.symbol())
                        && functionNames.implementing(view.symbol()).size() == 1;
                if (single) {
                    interfaces.add(view.symbol());
                }
            }
        }
        List<RemoteInterface> remotes = new ArrayList<>();
        for (TypeSymbol type : interfaces) {
            remotes.add(new RemoteInterface(
                    type.name(), functions.handlers(type), functionNames.implementing(type), type.span()));
        }
        return remotes;
    }
}
