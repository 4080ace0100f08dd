package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * What linking gave.
 *
 * @param foreign function classes of modules and jars that are not part of the application
 */
public record LinkResult(
        Application application,
        List<Diagnostic> diagnostics,
        List<Suppression> suppressions,
        List<ForeignFunction> foreign) {
    public LinkResult {
        foreign = List.copyOf(foreign);
        diagnostics = List.copyOf(diagnostics);
        suppressions = List.copyOf(suppressions);
    }

    /** A function class that is not part of the application, and the library that has it. */
    public record ForeignFunction(String library, String className, SourceSpan span) {}
}
