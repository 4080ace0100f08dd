package dev.skyc.compiler.artifact;

/**
 * A name that generated objects use and that something else makes.
 *
 * @param kind the object's kind, such as {@code Secret}
 * @param name its name
 * @param producer who makes it: {@code platform}, or {@code <group>/<Kind> <name>}
 */
public record ExternalName(String kind, String name, String producer) implements Comparable<ExternalName> {
    @Override
    public int compareTo(ExternalName other) {
        return java.util.Comparator.comparing(ExternalName::kind)
                .thenComparing(ExternalName::name)
                .thenComparing(ExternalName::producer)
                .compare(this, other);
    }
}
