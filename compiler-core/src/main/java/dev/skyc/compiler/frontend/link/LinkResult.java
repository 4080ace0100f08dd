package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.model.Application;
import java.util.List;

/** What linking gave. */
public record LinkResult(Application application, List<Diagnostic> diagnostics, List<Suppression> suppressions) {
    public LinkResult {
        diagnostics = List.copyOf(diagnostics);
        suppressions = List.copyOf(suppressions);
    }
}
