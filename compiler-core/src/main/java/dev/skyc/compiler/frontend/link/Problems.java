package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what linking has to say; the same thing said twice, as of an inherited member, counts once. */
public final class Problems {
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    /** Adds a diagnostic unless an equal one is there. */
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** What was reported, in order of reporting. */
    public List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }
}
