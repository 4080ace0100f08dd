package dev.skyc.compiler.plan;

/**
 * A field that a cluster does not let one change at will, kept in {@code serverless.lock}.
 *
 * @param value as text
 */
public record LockedField(String value, Rule rule) {
    /** How it may change. */
    public enum Rule {
        /** Not at all. */
        FIXED,
        /** Upwards: numbers and Kubernetes quantities. */
        GROWS
    }

    /** A field that never changes. */
    public static LockedField fixed(String value) {
        return new LockedField(value, Rule.FIXED);
    }

    /** A number or quantity that never shrinks. */
    public static LockedField growing(String value) {
        return new LockedField(value, Rule.GROWS);
    }
}
