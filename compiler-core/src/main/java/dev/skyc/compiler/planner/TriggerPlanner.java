package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.plan.Delivery;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.PlannedSchedule;
import dev.skyc.compiler.plan.Subscription;
import dev.skyc.compiler.plan.Subscription.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Plans what calls handlers other than HTTP requests. */
final class TriggerPlanner {
    private final EnvironmentConfig config;
    private final NamePlanner names;
    private final Optional<PlannedBroker> broker;
    private final DeadLetterPlan deadLetters;
    private final SortedMap<String, SortedMap<String, KafkaConnection>> topics;
    private final ConsumerGroups groups;

    TriggerPlanner(
            EnvironmentConfig config,
            NamePlanner names,
            Optional<PlannedBroker> broker,
            DeadLetterPlan deadLetters,
            SortedMap<String, SortedMap<String, KafkaConnection>> topics,
            ConsumerGroups groups) {
        this.config = config;
        this.names = names;
        this.broker = broker;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.groups = groups;
    }

    /** What calls handlers, each list sorted by name. */
    record Result(List<Subscription> subscriptions, List<PlannedSchedule> schedules, List<PlannedConsumer> consumers) {}

    Result plan(Application requirements) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FunctionClass function : requirements.functions()) {
            function.handlers().forEach(handler -> plan(function, handler, result));
        }
        broker.ifPresent(ours -> new OutboxSweeps(config, names, ours).addTo(requirements, result));
        result.subscriptions().sort(Comparator.comparing(Subscription::name));
        result.schedules().sort(Comparator.comparing(PlannedSchedule::name));
        result.consumers().sort(Comparator.comparing(PlannedConsumer::name));
        return result;
    }

    private void plan(FunctionClass function, Handler handler, Result result) {
        Trigger trigger = handler.trigger();
        if (trigger instanceof Trigger.Event event) {
            subscribe(function, handler, EventFilters.of(event), result);
        } else if (trigger instanceof Trigger.ObjectChange change) {
            subscribe(function, handler, EventFilters.of(change), result);
        } else if (trigger instanceof Trigger.Schedule schedule) {
            schedule(function, handler, schedule, result);
        } else if (trigger instanceof Trigger.Message message) {
            consume(function, handler, message, result);
        }
    }

    private void subscribe(FunctionClass function, Handler handler, List<Filter> filters, Result result) {
        broker.ifPresent(broker -> result.subscriptions()
                .add(new Subscription(
                        name(function, handler),
                        broker.name(),
                        source(function, handler),
                        filters,
                        names.given(function.name()),
                        HandlerPaths.of(handler),
                        delivery(function, handler),
                        isOrdered(function, handler))));
    }

    private boolean isOrdered(FunctionClass function, Handler handler) {
        return Optional.ofNullable(config.functions().get(function.name())).stream()
                .flatMap(here -> here.ordered().stream())
                .anyMatch(id -> id.value().equals(handler.id()));
    }

    private void schedule(FunctionClass function, Handler handler, Trigger.Schedule schedule, Result result) {
        Optional<String> cron = cron(config, function, handler, schedule);
        if (cron.isEmpty() || broker.isEmpty()) {
            return;
        }
        // Others may send their ticks to a broker that is not ours alone.
        String mark = broker.get().existing()
                ? names.derived(function.name(), KebabCase.of(handler.id()))
                : function.name() + "-" + KebabCase.of(handler.id());
        result.schedules()
                .add(new PlannedSchedule(
                        name(function, handler),
                        broker.get().name(),
                        source(function, handler),
                        cron.get(),
                        schedule.zone(),
                        mark));
        subscribe(function, handler, EventFilters.ofTicks(mark), result);
    }

    /** The cron expression that holds in an environment; absent where the schedule is off. */
    static Optional<String> cron(
            EnvironmentConfig config, FunctionClass function, Handler handler, Trigger.Schedule schedule) {
        return Optional.ofNullable(config.functions().get(function.name()))
                .map(FunctionConfig::schedules)
                .map(schedules -> schedules.get(handler.id()))
                .map(Located::value)
                .or(() -> Optional.of(schedule.cron()))
                .filter(cron -> !cron.equals(FunctionConfig.OFF));
    }

    private void consume(FunctionClass function, Handler handler, Trigger.Message message, Result result) {
        KafkaConnection connection = topics.getOrDefault(message.topic(), Collections.emptySortedMap())
                .get(function.name());
        if (connection == null) {
            return;
        }
        result.consumers()
                .add(new PlannedConsumer(
                        name(function, handler),
                        source(function, handler),
                        connection,
                        groups.of(function, handler, message),
                        message.earliest(),
                        names.given(function.name()),
                        HandlerPaths.of(handler),
                        delivery(function, handler)));
    }

    private Delivery delivery(FunctionClass function, Handler handler) {
        Deliveries deliveries = new Deliveries(deadLetters.sink());
        return deadLetters.isHandledBy(function, handler) ? deliveries.last(handler) : deliveries.of(handler);
    }

    private String name(FunctionClass function, Handler handler) {
        return names.given(function.name() + "-" + KebabCase.of(handler.id()));
    }

    private static String source(FunctionClass function, Handler handler) {
        return function.className() + "#" + handler.method();
    }
}
