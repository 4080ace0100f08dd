package dev.skyc.compiler.frontend;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.model.Application;
import java.util.List;

/**
 * What reading the sources gave.
 *
 * @param application with holes where something could not be understood
 * @param diagnostics what could not be understood, unsorted
 * @param suppressions what the code silences
 * @param filesRead how many source files the project has
 * @param filesParsed how many of them could matter and were parsed, or taken from the cache
 */
public record FrontendResult(
        Application application,
        List<Diagnostic> diagnostics,
        List<Suppression> suppressions,
        int filesRead,
        int filesParsed) {
    public FrontendResult {
        diagnostics = List.copyOf(diagnostics);
        suppressions = List.copyOf(suppressions);
    }
}
