package dev.skyc.compiler.lock;

import dev.skyc.compiler.lock.EnvironmentLock.LockedBroker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds broker, subscriptions and consumer groups of a plan against those of a lock; see {@link ResourceComparison}. */
final class DeliveryComparison {
    private final String environment;
    private final EnvironmentLock lock;
    private final EnvironmentLock planned;
    private final Acknowledgements acknowledged;
    private final List<Change> pending = new ArrayList<>();

    private DeliveryComparison(
            String environment, EnvironmentLock lock, EnvironmentLock planned, Acknowledgements acknowledged) {
        this.environment = environment;
        this.lock = lock;
        this.planned = planned;
        this.acknowledged = acknowledged;
    }

    /** What is in the lock afterwards, and what is not acknowledged. */
    record Result(
            Optional<LockedBroker> broker,
            SortedSet<HandlerName> subscriptions,
            SortedMap<HandlerName, String> consumers,
            List<Change> pending) {}

    /**
     * Compares.
     *
     * @param earliest handlers whose group begins at the oldest message
     */
    static Result of(
            String environment,
            EnvironmentLock lock,
            EnvironmentLock planned,
            SortedSet<HandlerName> earliest,
            Acknowledgements acknowledged) {
        DeliveryComparison comparison = new DeliveryComparison(environment, lock, planned, acknowledged);
        return new Result(
                comparison.broker(), comparison.subscriptions(), comparison.consumers(earliest), comparison.pending);
    }

    private Optional<LockedBroker> broker() {
        if (lock.broker().isEmpty() || planned.broker().isEmpty()) {
            return planned.broker();
        }
        LockedBroker before = lock.broker().get();
        LockedBroker after = planned.broker().get();
        boolean othersOwnOne = before.values().isEmpty() || after.values().isEmpty();
        if (before.name().equals(after.name())
                && (othersOwnOne || before.values().equals(after.values()))) {
            return planned.broker();
        }
        return settle(DeliveryChange.Broker.SUBJECT, new DeliveryChange.Broker(before, after))
                ? planned.broker()
                : lock.broker();
    }

    private SortedSet<HandlerName> subscriptions() {
        SortedSet<HandlerName> result = new TreeSet<>(planned.subscriptions());
        for (HandlerName handler : lock.subscriptions()) {
            if (!planned.subscriptions().contains(handler)
                    && !settle(
                            DeliveryChange.Unsubscribed.subject(handler),
                            new DeliveryChange.Unsubscribed(
                                    handler, like(handler, planned.subscriptions(), lock.subscriptions())))) {
                result.add(handler);
            }
        }
        return result;
    }

    private SortedMap<HandlerName, String> consumers(SortedSet<HandlerName> earliest) {
        SortedMap<HandlerName, String> result = new TreeMap<>(planned.consumers());
        lock.consumers().forEach((handler, group) -> {
            String next = planned.consumers().get(handler);
            Change change = next == null
                    ? new DeliveryChange.Unconsumed(
                            handler,
                            group,
                            like(
                                    handler,
                                    planned.consumers().keySet(),
                                    lock.consumers().keySet()))
                    : new DeliveryChange.Group(handler, group, next, earliest.contains(handler));
            if (!group.equals(next) && !settle(DeliveryChange.Unconsumed.subject(handler), change)) {
                result.put(handler, group);
            }
        });
        return result;
    }

    /** New handlers in the same function, or of the same id. */
    private static List<HandlerName> like(
            HandlerName gone, Collection<HandlerName> planned, Collection<HandlerName> locked) {
        return planned.stream()
                .filter(handler -> !locked.contains(handler))
                .filter(handler -> handler.function().equals(gone.function())
                        || handler.id().equals(gone.id()))
                .toList();
    }

    private boolean settle(String subject, Change change) {
        if (acknowledged.take(environment, subject)) {
            return true;
        }
        pending.add(change);
        return false;
    }
}
