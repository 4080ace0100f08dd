package dev.skyc.compiler.check.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads durations as ISO 8601 writes them. */
final class Durations {
    private Durations() {}

    /** The duration; empty where the text is none. Days are refused: Knative reads them in its own way. */
    static Optional<Duration> parse(String text) {
        if (!text.startsWith("PT")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
