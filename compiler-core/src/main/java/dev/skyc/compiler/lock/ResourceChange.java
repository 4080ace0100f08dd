package dev.skyc.compiler.lock;

import dev.skyc.compiler.plan.LockedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change to what holds data. */
sealed interface ResourceChange extends Change {
    /**
     * A resource that was not there.
     *
     * @param gone resources of the kind that are gone, which it may be under another name
     */
    record Added(ResourceName name, String identity, String provider, List<ResourceName> gone)
            implements ResourceChange {
        @Override
        public List<Reading> readings() {
            List<Reading> readings = new ArrayList<>(Reading.only(name.toString()));
            gone.forEach(before -> readings.add(Reading.rename(
                    "if it is `" + before.name() + "` under another name, whose data it keeps", name, before)));
            return readings;
        }
    }

    /**
     * One of a kind is gone and one is new: renamed, or another one.
     *
     * @param identity the gone one's
     * @param sameIdentity whether the new one would be named like the gone one outside the code
     */
    record Replaced(ResourceName name, ResourceName gone, String identity, String provider, boolean sameIdentity)
            implements ResourceChange {
        @Override
        public List<Reading> readings() {
            Reading renamed = Reading.rename(
                    "if `" + gone.name() + "` was renamed, its data and its external name stay", name, gone);
            return sameIdentity
                    ? List.of(renamed)
                    : List.of(
                            renamed,
                            new Reading(
                                    "if `" + name.name() + "` is another one, it begins empty, and what `" + gone.name()
                                            + "` holds stays in the cluster, unused",
                                    List.of(name.toString(), gone.toString())));
        }
    }

    /**
     * A resource that is gone.
     *
     * @param stillUsed whether the code names it, and another provider, which keeps no data, provides it now
     */
    record Removed(ResourceName name, String identity, String provider, boolean stillUsed) implements ResourceChange {
        @Override
        public List<Reading> readings() {
            return Reading.only(name.toString());
        }
    }

    /**
     * A new resource with the name, in the code or outside, of a removed one.
     *
     * @param removed the removed one's kind and identity
     */
    record Returned(ResourceName name, String provider, ResourceName removed, String removedProvider)
            implements ResourceChange {
        @Override
        public List<Reading> readings() {
            return List.of(new Reading("to use what it held before", List.of(name.toString())));
        }
    }

    /** A new resource whose external name another one has. */
    record Taken(ResourceName name, String identity, ResourceName owner) implements ResourceChange {
        @Override
        public List<Reading> readings() {
            return List.of();
        }
    }

    /** A resource of another provider. */
    record Moved(ResourceName name, String before, String after) implements ResourceChange {
        @Override
        public List<Reading> readings() {
            return Reading.only(name.toString());
        }
    }

    /** A resource with values that its objects cannot take on. */
    record Altered(ResourceName name, List<FieldChange> fields) implements ResourceChange {
        public Altered {
            fields = List.copyOf(fields);
        }

        @Override
        public List<Reading> readings() {
            return Reading.only(name.toString());
        }
    }

    /** A value that cannot become another, or none, or come to be. */
    record FieldChange(String field, Optional<LockedField> before, Optional<LockedField> after) {}

    /** An environment that is gone with what holds data in it. */
    record Abandoned(String environment, List<ResourceName> resources) implements ResourceChange {
        public Abandoned {
            resources = List.copyOf(resources);
        }

        @Override
        public List<Reading> readings() {
            return List.of(Reading.meant(List.of()));
        }
    }
}
