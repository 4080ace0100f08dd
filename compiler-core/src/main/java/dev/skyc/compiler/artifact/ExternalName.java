package dev.skyc.compiler.artifact;

import java.util.Comparator;

/**
 * A name that generated objects use and that something else makes.
 *
 * @param kind the object's kind, such as {@code Secret}
 * @param name its name
 * @param producer who makes it: {@code platform}, or {@code <group>/<Kind> <name>}
 * @param namespace where it is; empty for the namespace of the environment
 * @param purpose what it has to be or allow, in a few words; empty where the name says it all
 */
public record ExternalName(String kind, String name, String producer, String namespace, String purpose)
        implements Comparable<ExternalName> {
    private static final Comparator<ExternalName> ORDER = Comparator.comparing(ExternalName::kind)
            .thenComparing(ExternalName::name)
            .thenComparing(ExternalName::namespace)
            .thenComparing(ExternalName::producer)
            .thenComparing(ExternalName::purpose);

    /** A name in the namespace of the environment. */
    public ExternalName(String kind, String name, String producer) {
        this(kind, name, producer, "", "");
    }

    @Override
    public int compareTo(ExternalName other) {
        return ORDER.compare(this, other);
    }
}
