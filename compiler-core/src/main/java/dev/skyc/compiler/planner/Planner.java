package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ProviderTable;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.FunctionUses;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans environments: all names, all bindings, all defaults. Without state between calls. */
public final class Planner {
    private final List<CapabilityKind> kinds;
    private final ProviderTable providers;

    /** A planner that knows these kinds and providers. */
    public Planner(List<CapabilityKind> kinds, List<ResourceProvider> providers) {
        this.kinds = List.copyOf(kinds);
        this.providers = new ProviderTable(providers);
    }

    /**
     * The plan of one environment.
     *
     * @param application what the environment runs
     * @param source what the source requires now; the same, unless the environment follows another and has yet to take it
     */
    public Validated<DeploymentPlan> plan(
            Application application, Application source, ServerlessConfig config, EnvironmentConfig environment) {
        return plan(application, source, config, environment, Identities.AS_IN_THE_CODE);
    }

    /** The same for an environment whose resources may have been made under other names. */
    public Validated<DeploymentPlan> plan(
            Application application,
            Application source,
            ServerlessConfig config,
            EnvironmentConfig environment,
            Identities identities) {
        return new Run(application, config.application().value(), environment, identities).plan(source);
    }

    private final class Run {
        private final Application application;
        private final String name;
        private final EnvironmentConfig config;
        private final NamePlanner names;
        private final Identities identities;
        private final ConsumerGroups groups;
        private final PlatformBindings platform;
        private final BrokerPlanner brokers;
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        Run(Application application, String name, EnvironmentConfig config, Identities identities) {
            this.application = application;
            this.name = name;
            this.config = config;
            this.identities = identities;
            names = new NamePlanner(name, config.prefix());
            groups = new ConsumerGroups(name, config.prefix());
            platform = new PlatformBindings(name, names);
            brokers = new BrokerPlanner(application, config);
        }

        Validated<DeploymentPlan> plan(Application source) {
            diagnostics.addAll(References.check(config, List.of(application, source)));
            Optional<PlannedBroker> broker = brokers.plan(names);
            broker.ifPresent(planned -> diagnostics.addAll(brokers.diagnostics(planned)));
            DeadLetterPlan deadLetters = DeadLetterPlan.of(application, config, names);
            diagnostics.addAll(deadLetters.diagnostics());
            ProvidedResources resources = resources(deadLetters);
            diagnostics.addAll(resources.diagnostics());
            TriggerPlanner.Result triggers = new TriggerPlanner(
                            config, names, broker, deadLetters, resources.topics(), groups)
                    .plan(application);
            GatewayPlanner gateway = new GatewayPlanner(application.functions(), config, names, diagnostics);
            List<PlannedFunction> functions = new ConnectionPlanner(config, diagnostics)
                    .plan(functions(broker, deadLetters, resources), resources.connections());
            diagnostics.addAll(DeliveryTimes.check(application, config, broker, functions));
            DeploymentPlan plan = new DeploymentPlan(
                    name,
                    environment(),
                    application,
                    brokers.target(),
                    functions,
                    broker,
                    triggers.subscriptions(),
                    triggers.schedules(),
                    triggers.consumers(),
                    gateway.gateway(),
                    gateway.domains(),
                    manifests(broker, resources),
                    resources.access(),
                    resources.platform(),
                    resources.images(),
                    resources.stateful(),
                    external(broker, resources),
                    resources.nameReferences());
            diagnostics.addAll(NameCollisions.find(config, plan));
            return new Validated<>(plan, diagnostics);
        }

        private DeploymentPlan.Environment environment() {
            return new DeploymentPlan.Environment(
                    config.name(),
                    config.development(),
                    config.follows().map(Located::value),
                    config.namespace().map(Located::value),
                    config.prefix());
        }

        private ProvidedResources resources(DeadLetterPlan deadLetters) {
            ResourceDemand demand = ResourceDemand.of(application, groups);
            deadLetters
                    .resource()
                    .ifPresent(resource -> demand.add(
                            resource,
                            name + "-" + DeadLetterPlan.FUNCTION,
                            "write",
                            config.deadLetters().span()));
            return new ResourcePlanner(application, name, config, environment(), kinds, providers, names, identities)
                    .provide(demand);
        }

        private List<PlannedFunction> functions(
                Optional<PlannedBroker> broker, DeadLetterPlan deadLetters, ProvidedResources resources) {
            FunctionPlanner planner = new FunctionPlanner(config, names, diagnostics);
            List<PlannedFunction> functions = new ArrayList<>();
            for (FunctionClass function : application.functions()) {
                List<PlannedBinding> bindings = new ArrayList<>(resources.bindings(function.name()));
                if (broker.isPresent() && brokers.sends(function)) {
                    bindings.add(platform.eventsBinding());
                }
                FunctionUses.of(application, function)
                        .remotes()
                        .forEach(remote -> bindings.add(platform.functionBinding(remote)));
                functions.add(planner.plan(function, resources.variables(function.name()), bindings));
            }
            if (deadLetters.generated()) {
                List<PlannedBinding> bindings = resources.bindings(name + "-" + DeadLetterPlan.FUNCTION);
                functions.add(planner.deadLetters(name, deadLetters, bindings));
            }
            functions.sort(Comparator.comparing(PlannedFunction::service));
            return functions;
        }

        private List<ExternalName> external(Optional<PlannedBroker> broker, ProvidedResources resources) {
            SortedSet<ExternalName> external = new TreeSet<>(resources.external());
            broker.filter(planned -> !planned.existing())
                    .ifPresent(
                            planned -> external.addAll(brokers.settings(names).external()));
            return List.copyOf(external);
        }

        private List<Manifest> manifests(Optional<PlannedBroker> broker, ProvidedResources resources) {
            List<Manifest> manifests = new ArrayList<>(resources.manifests());
            broker.filter(planned -> !planned.existing())
                    .flatMap(planned -> brokers.settings(names).manifest())
                    .ifPresent(manifests::add);
            SortedSet<String> remotes = new TreeSet<>();
            boolean events = false;
            for (FunctionClass function : application.functions()) {
                remotes.addAll(FunctionUses.of(application, function).remotes());
                events |= brokers.sends(function);
            }
            if (events && broker.isPresent()) {
                manifests.add(platform.events(broker.get(), brokers.target().brokerUrl()));
            }
            remotes.forEach(remote -> manifests.add(platform.function(remote)));
            manifests.sort(Comparator.comparing(Manifest::fileName));
            return manifests;
        }
    }
}
