package dev.skyc.compiler.diagnostic;

/** How bad a diagnostic is. */
public enum Severity {
    /** Nothing is written; cannot be suppressed. */
    ERROR,
    /** Output is written; can be suppressed with a reason. */
    WARNING,
    /** Worth knowing; can be suppressed with a reason. */
    NOTE
}
