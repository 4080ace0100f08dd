package dev.skyc.compiler.lock;

import dev.skyc.compiler.lock.ResourceChange.FieldChange;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.StatefulResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the resources of a plan against those of a lock, and brings the lock up to date as far as that is acknowledged. */
final class ResourceComparison {
    private final String environment;
    private final SortedMap<ResourceName, StatefulResource> planned;
    private final Set<ResourceName> inCode;
    private final Acknowledgements acknowledged;
    private final SortedMap<ResourceName, StatefulResource> resources;
    private final SortedMap<ResourceName, StatefulResource> removed;
    private final List<Change> pending = new ArrayList<>();

    private ResourceComparison(
            String environment,
            EnvironmentLock lock,
            SortedMap<ResourceName, StatefulResource> planned,
            Set<ResourceName> inCode,
            Acknowledgements acknowledged) {
        this.environment = environment;
        this.planned = planned;
        this.inCode = inCode;
        this.acknowledged = acknowledged;
        resources = new TreeMap<>(lock.resources());
        removed = new TreeMap<>(lock.removed());
    }

    /**
     * What is in the lock afterwards.
     *
     * @param pending what is not acknowledged, and so not in the lock
     */
    record Result(
            SortedMap<ResourceName, StatefulResource> resources,
            SortedMap<ResourceName, StatefulResource> removed,
            List<Change> pending) {}

    /**
     * Compares.
     *
     * @param planned the plan's, made with the identities that the lock gives
     * @param inCode everything that the code names, whoever provides it
     */
    static Result of(
            String environment,
            EnvironmentLock lock,
            SortedMap<ResourceName, StatefulResource> planned,
            Set<ResourceName> inCode,
            Acknowledgements acknowledged) {
        ResourceComparison comparison = new ResourceComparison(environment, lock, planned, inCode, acknowledged);
        comparison.rename();
        comparison.alter();
        comparison.addAndRemove();
        return new Result(comparison.resources, comparison.removed, comparison.pending);
    }

    private void rename() {
        acknowledged.renames(environment).forEach((now, before) -> {
            StatefulResource locked = resources.get(before);
            if (locked == null || planned.containsKey(before)) {
                return;
            }
            if (!planned.containsKey(now) || resources.containsKey(now)) {
                return;
            }
            if (acknowledged.take(environment, now + "=" + before)) {
                resources.remove(before);
                resources.put(
                        now,
                        new StatefulResource(
                                now.kind(), now.name(), locked.identity(), locked.provider(), locked.fields()));
            }
        });
    }

    private void alter() {
        planned.forEach((name, next) -> {
            StatefulResource locked = resources.get(name);
            if (locked != null) {
                Optional<Change> change = change(name, locked, next);
                if (change.isEmpty() || acknowledged.take(environment, name.toString())) {
                    resources.put(name, next);
                } else {
                    pending.add(change.get());
                }
            }
        });
    }

    /** One without any fixed values was recorded before its provider gave some, and takes them on. */
    private static Optional<Change> change(ResourceName name, StatefulResource locked, StatefulResource next) {
        if (!locked.provider().equals(next.provider())) {
            return Optional.of(new ResourceChange.Moved(name, locked.provider(), next.provider()));
        }
        List<FieldChange> fields = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(locked.fields().keySet());
        if (locked.fields().values().stream().anyMatch(ResourceComparison::isFixed)) {
            names.addAll(next.fields().keySet());
        }
        for (String field : names) {
            Optional<LockedField> before = Optional.ofNullable(locked.fields().get(field));
            Optional<LockedField> after = Optional.ofNullable(next.fields().get(field));
            if (!isAllowed(before, after)) {
                fields.add(new FieldChange(field, before, after));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new ResourceChange.Altered(name, fields));
    }

    private static boolean isAllowed(Optional<LockedField> before, Optional<LockedField> after) {
        if (before.isEmpty()) {
            return after.filter(ResourceComparison::isFixed).isEmpty();
        }
        return after.isPresent() && before.get().mayBecome(after.get());
    }

    private static boolean isFixed(LockedField field) {
        return field.rule() == LockedField.Rule.FIXED;
    }

    private void addAndRemove() {
        List<StatefulResource> gone = new ArrayList<>();
        for (StatefulResource locked : List.copyOf(resources.values())) {
            ResourceName name = ResourceName.inCode(locked);
            if (!planned.containsKey(name)) {
                if (acknowledged.take(environment, name.toString())) {
                    resources.remove(name);
                    removed.put(ResourceName.outside(locked), locked);
                } else {
                    gone.add(locked);
                }
            }
        }
        List<StatefulResource> added = new ArrayList<>();
        planned.forEach((name, next) -> {
            if (!resources.containsKey(name) && !isSettled(name, next)) {
                added.add(next);
            }
        });
        report(added, gone);
    }

    /** Whether a new resource was acknowledged, or reported for its name. */
    private boolean isSettled(ResourceName name, StatefulResource next) {
        Optional<StatefulResource> before = Tombstones.of(removed, name);
        if (before.isPresent()) {
            if (acknowledged.take(environment, name.toString())) {
                removed.remove(ResourceName.outside(before.get()));
                resources.put(name, next);
            } else {
                pending.add(new ResourceChange.Returned(
                        name,
                        next.provider(),
                        ResourceName.outside(before.get()),
                        before.get().provider()));
            }
            return true;
        }
        Optional<StatefulResource> owner = resources.values().stream()
                .filter(other -> ResourceName.outside(other).equals(ResourceName.outside(next)))
                .findFirst();
        if (owner.isPresent() && planned.containsKey(ResourceName.inCode(owner.get()))) {
            pending.add(new ResourceChange.Taken(name, next.identity(), ResourceName.inCode(owner.get())));
            return true;
        }
        if (owner.isEmpty() && acknowledged.take(environment, name.toString())) {
            resources.put(name, next);
            return true;
        }
        return false;
    }

    /** One new and one gone of a kind are one change, which a person must read; else each is its own. */
    private void report(List<StatefulResource> added, List<StatefulResource> gone) {
        for (StatefulResource next : added) {
            ResourceName name = ResourceName.inCode(next);
            List<StatefulResource> candidates = gone.stream()
                    .filter(before ->
                            before.kind().equals(next.kind()) && !inCode.contains(ResourceName.inCode(before)))
                    .toList();
            Optional<StatefulResource> namesake = candidates.stream()
                    .filter(before -> before.identity().equals(next.identity()))
                    .findFirst();
            boolean alone = added.stream()
                            .filter(other -> other.kind().equals(next.kind()))
                            .count()
                    == 1;
            if (namesake.isPresent() || (alone && candidates.size() == 1)) {
                StatefulResource before = namesake.orElseGet(() -> candidates.get(0));
                gone.remove(before);
                pending.add(new ResourceChange.Replaced(
                        name, ResourceName.inCode(before), before.identity(), next.provider(), namesake.isPresent()));
            } else {
                pending.add(new ResourceChange.Added(
                        name,
                        next.identity(),
                        next.provider(),
                        candidates.stream().map(ResourceName::inCode).toList()));
            }
        }
        for (StatefulResource before : gone) {
            ResourceName name = ResourceName.inCode(before);
            pending.add(new ResourceChange.Removed(name, before.identity(), before.provider(), inCode.contains(name)));
        }
    }
}
