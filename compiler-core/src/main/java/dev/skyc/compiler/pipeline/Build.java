package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.diagnostic.Severity;
import java.util.List;

/**
 * A compilation whose output is on disk, or was not written because of errors.
 *
 * @param counts how many diagnostics there were, in words; empty for none
 * @param rendered the diagnostics, in order
 * @param table the functions and environments, for a person; empty for an application without functions
 * @param written what changed on disk
 */
public record Build(String counts, List<RenderedDiagnostic> rendered, List<String> table, WriteReport written) {
    public Build {
        rendered = List.copyOf(rendered);
        table = List.copyOf(table);
    }

    /** Whether errors kept the output from being written. */
    public boolean failed() {
        return rendered.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
