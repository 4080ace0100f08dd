package dev.skyc.compiler.lock;

import dev.skyc.compiler.plan.StatefulResource;
import java.util.Comparator;

/**
 * A resource of an environment, {@code database-shop}.
 *
 * @param kind the kind of capability, which has no dash
 * @param name its name in the code; of a removed one, its identity
 */
record ResourceName(String kind, String name) implements Comparable<ResourceName> {
    private static final Comparator<ResourceName> ORDER =
            Comparator.comparing(ResourceName::kind).thenComparing(ResourceName::name);

    /** Reads what {@link #toString()} gives; without a dash there is no name. */
    static ResourceName parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new ResourceName(text, "")
                : new ResourceName(text.substring(0, dash), text.substring(dash + 1));
    }

    /** By its name in the code. */
    static ResourceName inCode(StatefulResource resource) {
        return new ResourceName(resource.kind(), resource.name());
    }

    /** By the name it has outside the code. */
    static ResourceName outside(StatefulResource resource) {
        return new ResourceName(resource.kind(), resource.identity());
    }

    /** For people: {@code database `shop`}. */
    String words() {
        return kind + " `" + name + "`";
    }

    @Override
    public int compareTo(ResourceName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "-" + name;
    }
}
