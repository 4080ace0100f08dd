package dev.skyc.compiler.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is. */
public enum Severity {
    /** Nothing is written; cannot be suppressed. */
    ERROR,
    /** Output is written; can be suppressed with a reason. */
    WARNING,
    /** Worth knowing; can be suppressed with a reason. */
    NOTE;

    /** The severity as it is written in messages: {@code error}, {@code warning}, {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
