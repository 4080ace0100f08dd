package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.source.SourceSpan;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares how long deliveries take with how long those wait who deliver. The numbers are constants in the sources of
 * Knative Eventing and of its broker for Apache Kafka. That a Kafka consumer polls too rarely is no such problem: the
 * dispatcher derives {@code max.poll.interval.ms} from the delivery it is given.
 */
final class DeliveryTimes {
    /** Repetitions that the in-memory channel no longer waits for. */
    static final DiagnosticCode CUT_OFF = DiagnosticCode.warning("SKY5060", "delivery-cut-off");

    /** A delivery that is given up, and repeated, while the first one still runs. */
    static final DiagnosticCode OVERLAP = DiagnosticCode.warning("SKY5061", "overlapping-delivery");

    /** {@code fanout.defaultTimeout}: after it the in-memory channel answers the publisher with an error. */
    private static final Duration FANOUT = Duration.ofMinutes(15);

    /** {@code WebClientCloudEventSender.DEFAULT_TIMEOUT_MS}, from the request on: an instance may have to start first. */
    private static final int KAFKA_SECONDS = 600;

    private final EnvironmentConfig config;
    private final Optional<PlannedBroker> broker;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private DeliveryTimes(EnvironmentConfig config, Optional<PlannedBroker> broker) {
        this.config = config;
        this.broker = broker;
    }

    static List<Diagnostic> check(
            Application application,
            EnvironmentConfig config,
            Optional<PlannedBroker> broker,
            List<PlannedFunction> functions) {
        if (config.name().equals(ServerlessConfig.LOCAL)) {
            return List.of();
        }
        DeliveryTimes times = new DeliveryTimes(config, broker);
        for (FunctionClass function : application.functions()) {
            functions.stream()
                    .filter(planned -> planned.function().equals(function.name()))
                    .findFirst()
                    .ifPresent(planned -> times.checkOverlap(function, planned));
            function.handlers().forEach(handler -> times.checkWaits(function, handler));
        }
        return times.diagnostics;
    }

    private void checkOverlap(FunctionClass function, PlannedFunction planned) {
        if (planned.timeoutSeconds().orElse(0) < KAFKA_SECONDS) {
            return;
        }
        Optional<Handler> delivered = function.handlers().stream()
                .filter(handler -> comesThroughKafka(function, handler))
                .findFirst();
        delivered.ifPresent(handler -> diagnostics.add(Diagnostic.of(
                        OVERLAP,
                        timeout(function),
                        "`" + function.name() + "` may take as long as Kafka's dispatcher waits for an answer")
                .label("10 minutes, without the time in which an instance starts")
                .also(handler.trigger().span(), "delivered again while the first delivery still runs")
                .help("give it less time, such as `PT9M`, or let it hand long work to somebody else")));
    }

    private SourceSpan timeout(FunctionClass function) {
        return Optional.ofNullable(config.functions().get(function.name()))
                .flatMap(FunctionConfig::timeout)
                .map(Located::span)
                .orElse(function.compute().span());
    }

    private boolean comesThroughKafka(FunctionClass function, Handler handler) {
        return handler.trigger() instanceof Trigger.Message
                || (comesThroughBroker(function, handler)
                        && broker.filter(used ->
                                        BrokerClass.of(used.brokerClass()).isKafka())
                                .isPresent());
    }

    private void checkWaits(FunctionClass function, Handler handler) {
        if (!comesThroughBroker(function, handler) || !isInMemory()) {
            return;
        }
        Policies.Retry retry = handler.retry().orElse(Policies.Retry.DEFAULT);
        Duration total = waits(retry);
        if (total.compareTo(FANOUT) > 0) {
            diagnostics.add(Diagnostic.of(
                            CUT_OFF,
                            retry.span(),
                            "the in-memory broker of environment `" + config.name() + "` gives up on `"
                                    + function.name() + "." + handler.id() + "` after 15 minutes")
                    .label("the waits alone take " + minutes(total))
                    .help("use fewer attempts or a shorter backoff")
                    .help("or choose a broker that stores events: `broker: {class: Kafka}`"));
        }
    }

    private boolean comesThroughBroker(FunctionClass function, Handler handler) {
        Trigger trigger = handler.trigger();
        return trigger instanceof Trigger.Schedule schedule
                ? TriggerPlanner.cron(config, function, handler, schedule).isPresent()
                : trigger instanceof Trigger.Event || trigger instanceof Trigger.ObjectChange;
    }

    /** A broker of others may have channels of any kind. */
    private boolean isInMemory() {
        return broker.filter(used -> !used.existing() && BrokerClass.of(used.brokerClass()) == BrokerClass.CHANNEL)
                        .isPresent()
                && config.broker()
                        .channel()
                        .filter(kind -> kind.value().equals(BrokerRules.KAFKA_CHANNEL))
                        .isEmpty();
    }

    /** What is no duration has been reported; beyond the limit nothing matters. */
    private static Duration waits(Policies.Retry retry) {
        try {
            Duration wait = Duration.parse(retry.backoff());
            Duration total = Duration.ZERO;
            for (int repetition = 1; repetition < retry.attempts() && total.compareTo(FANOUT) <= 0; repetition++) {
                total = total.plus(wait);
                wait = wait.multipliedBy(2);
            }
            return total;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static String minutes(Duration total) {
        return "more than " + Math.max(15, total.toMinutes()) + " minutes";
    }
}
