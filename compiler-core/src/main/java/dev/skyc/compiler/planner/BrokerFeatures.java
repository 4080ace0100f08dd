package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.Subscription;
import dev.skyc.compiler.plan.Subscription.Filter;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares what handlers ask of the broker with what brokers of its class can do. */
final class BrokerFeatures {
    /** Something that a handler needs and brokers of the class cannot do. */
    static final DiagnosticCode UNSUPPORTED = DiagnosticCode.error("SKY5042", "unsupported-by-broker");

    private final EnvironmentConfig config;
    private final String word;
    private final BrokerClass brokerClass;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private BrokerFeatures(EnvironmentConfig config, PlannedBroker broker) {
        this.config = config;
        brokerClass = BrokerClass.of(broker.brokerClass());
        word = broker.brokerClass().isEmpty() ? brokerClass.word() : broker.brokerClass();
    }

    static List<Diagnostic> check(Application application, EnvironmentConfig config, PlannedBroker broker) {
        BrokerFeatures features = new BrokerFeatures(config, broker);
        for (FunctionClass function : application.functions()) {
            function.handlers().forEach(handler -> features.check(function, handler));
        }
        config.functions().values().forEach(features::checkOrder);
        return features.diagnostics;
    }

    private void check(FunctionClass function, Handler handler) {
        List<Filter> filters = filters(handler.trigger());
        if (!brokerClass.evaluatesFilters() && !isPlain(filters)) {
            diagnostics.add(Diagnostic.of(
                            UNSUPPORTED,
                            handler.trigger().span(),
                            "a broker of class `" + word + "` cannot select the events of `" + function.name() + "."
                                    + handler.id() + "`")
                    .label("needs " + needs(filters))
                    .also(place(), "chosen here")
                    .help("it compares whole attributes only: subscribe to one type, and decide in the handler")
                    .help("or choose a class that evaluates filters: `Kafka`, `MTChannelBasedBroker`"));
        }
    }

    private void checkOrder(FunctionConfig function) {
        if (!brokerClass.keepsOrder()) {
            function.ordered()
                    .forEach(handler -> diagnostics.add(Diagnostic.of(
                                    UNSUPPORTED,
                                    handler.span(),
                                    "a broker of class `" + word + "` does not keep events in order")
                            .also(place(), "chosen here")
                            .help("choose a class that does: `Kafka`, `KafkaNamespaced`")
                            .help("or take the events from a topic, with `@OnMessage`")));
        }
    }

    private SourceSpan place() {
        return config.broker()
                .brokerClass()
                .map(Located::span)
                .orElse(config.broker().span());
    }

    private static List<Filter> filters(Trigger trigger) {
        if (trigger instanceof Trigger.Event event) {
            return EventFilters.of(event);
        }
        return trigger instanceof Trigger.ObjectChange change ? EventFilters.of(change) : List.of();
    }

    private static boolean isPlain(List<Filter> filters) {
        return filters.isEmpty() || (filters.size() == 1 && filters.get(0) instanceof Subscription.Exact);
    }

    private static String needs(List<Filter> filters) {
        return filters.stream()
                .map(Filter::dialect)
                .filter(dialect -> !dialect.equals("exact"))
                .distinct()
                .map(dialect -> "`" + dialect + "`")
                .collect(Collectors.joining(", "));
    }
}
