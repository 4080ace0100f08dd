package dev.skyc.compiler.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource whose data lives in objects of the environment.
 *
 * @param kind the kind of capability
 * @param name its name in the code
 * @param identity the name it has outside the code: the first name, also after a rename in the code
 * @param provider id of its provider
 * @param fields what must not change, by name
 */
public record StatefulResource(
        String kind, String name, String identity, String provider, SortedMap<String, LockedField> fields)
        implements Comparable<StatefulResource> {
    private static final Comparator<StatefulResource> ORDER =
            Comparator.comparing(StatefulResource::kind).thenComparing(StatefulResource::name);

    public StatefulResource {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    @Override
    public int compareTo(StatefulResource other) {
        return ORDER.compare(this, other);
    }
}
