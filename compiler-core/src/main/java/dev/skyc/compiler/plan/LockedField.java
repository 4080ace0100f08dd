package dev.skyc.compiler.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A field that a cluster does not let one change at will, kept in {@code serverless.lock}. A fixed one that is not given any more,
 * or is given for the first time, has changed.
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

    /** Whether a cluster that holds this one lets it become another. */
    public boolean mayBecome(LockedField next) {
        if (value.equals(next.value)) {
            return true;
        }
        Optional<BigDecimal> before = Amount.of(value);
        Optional<BigDecimal> after = Amount.of(next.value);
        return next.rule == Rule.GROWS
                && before.isPresent()
                && after.isPresent()
                && after.get().compareTo(before.get()) >= 0;
    }
}
