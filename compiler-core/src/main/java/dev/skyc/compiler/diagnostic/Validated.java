package dev.skyc.compiler.diagnostic;

import java.util.List;

/**
 * A value and what is to be said of it. The value is there even when there are errors, with holes where something could
 * not be understood, so that later phases can find more problems in one run.
 */
public record Validated<T>(T value, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Validated {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether any diagnostic is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
