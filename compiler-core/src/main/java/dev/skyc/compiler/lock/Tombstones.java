package dev.skyc.compiler.lock;

import dev.skyc.compiler.plan.StatefulResource;
import java.util.Optional;
import java.util.SortedMap;

/** Finds what was removed from the code, and is still in the cluster, by a name. */
final class Tombstones {
    private Tombstones() {}

    /** The removed resource that a name in the code means: the one that had it there, or else the one that has it outside. */
    static Optional<StatefulResource> of(SortedMap<ResourceName, StatefulResource> removed, ResourceName name) {
        return removed.values().stream()
                .filter(resource -> ResourceName.inCode(resource).equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(removed.get(name)));
    }
}
