package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.FunctionUses;
import dev.skyc.compiler.plan.Delivery;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.PlannedSchedule;
import dev.skyc.compiler.plan.Subscription;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ticks that have what is left in outboxes published. A function publishes right after the transaction; only what a crash
 * in between left is waiting. One function sweeps for all that share its databases, because each tick wakes it.
 */
record OutboxSweeps(EnvironmentConfig config, NamePlanner names, PlannedBroker broker) {
    /** Often enough for a crash, and seldom enough for functions to sleep in between. */
    static final String EVERY_TEN_MINUTES = "*/10 * * * *";

    private static final String DATABASE = "database";
    private static final String OUTBOX = "outbox";

    /** The next tick repeats it anyway, and a tick is nothing to keep among dead letters. */
    private static final Delivery DELIVERY = new Delivery(2, "PT5S", Optional.empty());

    void addTo(Application application, TriggerPlanner.Result result) {
        String cron = config.outboxSweep().map(Located::value).orElse(EVERY_TEN_MINUTES);
        if (cron.equals(FunctionConfig.OFF)) {
            return;
        }
        sweepers(application).values().forEach(function -> {
            String name = names.derived(OUTBOX, function.name());
            result.schedules().add(new PlannedSchedule(name, broker.name(), function.className(), cron, "UTC", name));
            result.subscriptions()
                    .add(new Subscription(
                            name,
                            broker.name(),
                            function.className(),
                            EventFilters.ofTicks(name),
                            names.given(function.name()),
                            HandlerPaths.OUTBOX,
                            DELIVERY,
                            false));
        });
    }

    /** Functions, by name, that together have every outbox: each time the one with most that are left. */
    private static SortedMap<String, FunctionClass> sweepers(Application application) {
        SortedMap<String, SortedSet<String>> databases = new TreeMap<>();
        SortedMap<String, FunctionClass> functions = new TreeMap<>();
        for (FunctionClass function : application.functions()) {
            TreeSet<String> used = new TreeSet<>();
            FunctionUses.of(application, function).capabilities().stream()
                    .filter(use -> use.kind().equals(DATABASE) && use.access().equals(OUTBOX))
                    .map(CapabilityUse::name)
                    .forEach(used::add);
            databases.put(function.name(), used);
            functions.put(function.name(), function);
        }
        SortedMap<String, FunctionClass> sweepers = new TreeMap<>();
        while (databases.values().stream().anyMatch(left -> !left.isEmpty())) {
            String next = databases.entrySet().stream()
                    .min(Comparator.comparing(entry -> -entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            SortedSet<String> swept = new TreeSet<>(databases.get(next));
            databases.values().forEach(left -> left.removeAll(swept));
            sweepers.put(next, functions.get(next));
        }
        return sweepers;
    }
}
