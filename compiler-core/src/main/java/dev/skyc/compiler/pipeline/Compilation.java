package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of a compilation, nothing of it written yet.
 *
 * @param application what the source requires
 * @param plans one for each environment that has code, by environment
 * @param artifacts the output tree, by path relative to the directory that holds the output directory; empty when there are
 *     errors
 * @param folders folders in which generated files that are not wanted any more are removed
 * @param lock the new text of the lock; absent when it stays as it is
 * @param report all diagnostics that were not suppressed
 * @param table the functions and environments, for a person
 * @param baseDirectory the directory to which positions are relative
 */
public record Compilation(
        Application application,
        List<DeploymentPlan> plans,
        ArtifactSet artifacts,
        List<String> folders,
        Optional<String> lock,
        DiagnosticReport report,
        List<String> table,
        Path baseDirectory) {
    public Compilation {
        plans = List.copyOf(plans);
        folders = List.copyOf(folders);
        table = List.copyOf(table);
    }

    static Compilation withoutOutput(
            Application application, List<DeploymentPlan> plans, DiagnosticReport report, Path baseDirectory) {
        return new Compilation(
                application, plans, ArtifactSet.EMPTY, List.of(), Optional.empty(), report, List.of(), baseDirectory);
    }

    /** Whether anything stops the output from being written. */
    public boolean hasErrors() {
        return report.hasErrors();
    }

    /** The diagnostics with excerpts of the files as they are now. */
    public List<RenderedDiagnostic> rendered() {
        return RenderedDiagnostic.all(report, baseDirectory);
    }
}
