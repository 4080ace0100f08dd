package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.FunctionUses;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.DeploymentPlan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides whether an application needs a broker, which one, and who sends to it. */
final class BrokerPlanner {
    /** The in-memory broker where losing events matters. */
    static final DiagnosticCode IN_MEMORY = DiagnosticCode.warning("SKY5031", "in-memory-broker");

    private final Application application;
    private final EnvironmentConfig config;
    private final Set<String> watchedBuckets = new TreeSet<>();

    BrokerPlanner(Application application, EnvironmentConfig config) {
        this.application = application;
        this.config = config;
        application.functions().stream()
                .flatMap(function -> function.handlers().stream())
                .forEach(handler -> {
                    if (handler.trigger() instanceof Trigger.ObjectChange change) {
                        watchedBuckets.add(change.bucket());
                    }
                });
    }

    /** The broker, if events, schedules or object changes need one. */
    Optional<PlannedBroker> plan(NamePlanner names) {
        if (application.functions().stream().noneMatch(f -> receives(f) || sends(f))) {
            return Optional.empty();
        }
        Optional<String> existing = config.broker().existing().map(Located::value);
        if (existing.isPresent()) {
            return Optional.of(new PlannedBroker(existing.get(), true, given(), Optional.empty(), Optional.empty()));
        }
        return Optional.of(new PlannedBroker(
                names.own(),
                false,
                given().isEmpty() ? BrokerClass.CHANNEL.word() : given(),
                settings(names).reference(),
                config.broker().topic().map(Located::value)));
    }

    /** What configures the broker, if it is ours. */
    BrokerSettings settings(NamePlanner names) {
        return BrokerSettings.of(names.application(), config, names);
    }

    private boolean receives(FunctionClass function) {
        return function.handlers().stream().anyMatch(handler -> receives(function, handler));
    }

    private boolean receives(FunctionClass function, Handler handler) {
        Trigger trigger = handler.trigger();
        return trigger instanceof Trigger.Schedule schedule
                ? TriggerPlanner.cron(config, function, handler, schedule).isPresent()
                : trigger instanceof Trigger.Event || trigger instanceof Trigger.ObjectChange;
    }

    /** Whether a function publishes other than by replies: events, or changes of objects that a handler waits for. */
    boolean sends(FunctionClass function) {
        return FunctionUses.of(application, function).capabilities().stream().anyMatch(this::sends);
    }

    private boolean sends(CapabilityUse use) {
        return use.kind().equals(PlatformBindings.EVENT_KIND)
                || use.access().equals("outbox")
                || (use.kind().equals("bucket")
                        && use.access().contains("write")
                        && watchedBuckets.contains(use.name()));
    }

    /** What runs in the cluster. */
    Target target() {
        return new Target(
                config.targets().serving(),
                config.targets().eventing(),
                config.targets()
                        .brokerUrl()
                        .or(() -> BrokerClass.of(given()).url())
                        .orElse(""));
    }

    /** What is to be said of a broker that is planned. The one of this machine is our own, and can do everything. */
    List<Diagnostic> diagnostics(PlannedBroker broker) {
        if (config.name().equals(ServerlessConfig.LOCAL)) {
            return List.of();
        }
        List<Diagnostic> diagnostics = new ArrayList<>(
                BrokerRules.check(config, application.functions().stream().anyMatch(this::sends)));
        diagnostics.addAll(BrokerFeatures.check(application, config, broker));
        boolean inMemory = broker.brokerClass().equals(BrokerClass.CHANNEL.word())
                && config.broker()
                        .channel()
                        .filter(kind -> kind.value().equals(BrokerRules.KAFKA_CHANNEL))
                        .isEmpty();
        if (inMemory && !config.development()) {
            diagnostics.add(inMemory());
        }
        return diagnostics;
    }

    private Diagnostic inMemory() {
        return Diagnostic.of(
                        IN_MEMORY,
                        config.broker().span(),
                        "the broker of environment `" + config.name() + "` keeps events in memory")
                .help("choose a class that stores them: `broker: {class: Kafka}`")
                .help("or use a broker of the platform: `broker: {existing: name}`")
                .help("or say that losing events is acceptable here: `development: true`");
    }

    private String given() {
        return config.broker().brokerClass().map(Located::value).orElse("");
    }
}
