package dev.skyc.compiler.lock;

import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.BrokerReference;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.PlannedSchedule;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.plan.Subscription;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the cluster of one environment keeps under names and values that must not change unnoticed.
 *
 * @param prefix put before every name; empty for none
 * @param broker the application's broker, if there is one
 * @param subscriptions handlers for which the broker keeps events until they are delivered
 * @param consumers the consumer group, which keeps a place in a topic, of each handler of messages
 * @param resources what holds data, by kind and name in the code
 * @param removed what the code no longer names and the cluster still holds, by kind and identity
 */
record EnvironmentLock(
        String prefix,
        Optional<LockedBroker> broker,
        SortedSet<HandlerName> subscriptions,
        SortedMap<HandlerName, String> consumers,
        SortedMap<ResourceName, StatefulResource> resources,
        SortedMap<ResourceName, StatefulResource> removed) {
    /** An environment in which there is nothing. */
    static final EnvironmentLock EMPTY = new EnvironmentLock(
            "",
            Optional.empty(),
            Collections.emptySortedSet(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    EnvironmentLock {
        subscriptions = Collections.unmodifiableSortedSet(new TreeSet<>(subscriptions));
        consumers = Collections.unmodifiableSortedMap(new TreeMap<>(consumers));
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
        removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
    }

    /**
     * The application's broker.
     *
     * @param values its class, configuration and topic, by key in the lock; none when others own it
     */
    record LockedBroker(String name, SortedMap<String, String> values) {
        LockedBroker {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        private static LockedBroker of(PlannedBroker broker) {
            SortedMap<String, String> values = new TreeMap<>();
            if (!broker.existing()) {
                values.put(LockText.CLASS, broker.brokerClass());
                broker.config().ifPresent(config -> values.put(LockText.CONFIG, text(config)));
                broker.topic().ifPresent(topic -> values.put(LockText.TOPIC, topic));
            }
            return new LockedBroker(broker.name(), values);
        }

        private static String text(BrokerReference config) {
            return config.kind() + " "
                    + config.namespace().map(namespace -> namespace + "/").orElse("") + config.name();
        }
    }

    /** What is to be kept of a plan. A schedule's next tick does not depend on its last, so its subscription is not. */
    static EnvironmentLock of(DeploymentPlan plan) {
        SortedMap<String, String> functions = new TreeMap<>();
        for (PlannedFunction function : plan.functions()) {
            functions.put(function.service(), function.function());
        }
        Set<String> schedules =
                plan.schedules().stream().map(PlannedSchedule::name).collect(Collectors.toSet());
        SortedSet<HandlerName> subscriptions = new TreeSet<>();
        for (Subscription subscription : plan.subscriptions()) {
            if (!schedules.contains(subscription.name())) {
                subscriptions.add(handler(functions, subscription.service(), subscription.path()));
            }
        }
        SortedMap<HandlerName, String> consumers = new TreeMap<>();
        for (PlannedConsumer consumer : plan.consumers()) {
            consumers.put(handler(functions, consumer.service(), consumer.path()), consumer.group());
        }
        SortedMap<ResourceName, StatefulResource> resources = new TreeMap<>();
        plan.stateful().forEach(resource -> resources.put(ResourceName.inCode(resource), resource));
        return new EnvironmentLock(
                plan.environment().prefix(),
                plan.broker().map(LockedBroker::of),
                subscriptions,
                consumers,
                resources,
                Collections.emptySortedMap());
    }

    /** Paths of the platform end in the handler's id. */
    private static HandlerName handler(SortedMap<String, String> functions, String service, String path) {
        return new HandlerName(functions.getOrDefault(service, service), path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether the cluster holds data of the application, also such that the code no longer names. */
    boolean holdsData() {
        return !resources.isEmpty() || !removed.isEmpty();
    }

    /** Whether the cluster keeps anything under a name that the prefix begins. */
    boolean dependsOnPrefix() {
        return holdsData() || !subscriptions.isEmpty() || !consumers.isEmpty();
    }
}
