package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import java.util.List;

/**
 * What became of the changes to a lock that somebody acknowledged.
 *
 * @param problems what kept the lock from being written: nothing of it has to do with what is pending
 * @param acknowledged tokens of the changes that the lock holds now
 * @param pending what still has to be acknowledged before anything compiles
 * @param written what changed on disk
 */
public record Acknowledgement(
        List<RenderedDiagnostic> problems,
        List<String> acknowledged,
        List<RenderedDiagnostic> pending,
        WriteReport written) {
    public Acknowledgement {
        problems = List.copyOf(problems);
        acknowledged = List.copyOf(acknowledged);
        pending = List.copyOf(pending);
    }

    /** Whether something kept the lock from being written. */
    public boolean failed() {
        return !problems.isEmpty();
    }

    /** The outcome when errors keep anything from happening. */
    static Acknowledgement refused(List<Diagnostic> problems, CompilationRequest request) {
        return new Acknowledgement(
                rendered(problems, request),
                List.of(),
                List.of(),
                new WriteReport(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** Diagnostics with excerpts of the files as they are now. */
    static List<RenderedDiagnostic> rendered(List<Diagnostic> diagnostics, CompilationRequest request) {
        return RenderedDiagnostic.all(DiagnosticReport.of(diagnostics), request.baseDirectory());
    }
}
