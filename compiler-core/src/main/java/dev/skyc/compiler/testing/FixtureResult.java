package dev.skyc.compiler.testing;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.TextRenderer;
import dev.skyc.compiler.source.SourceTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What compiling a small program gave.
 *
 * @param output the diagnostics as they are shown, blank lines in between
 */
public record FixtureResult(DiagnosticReport report, String output) {
    static FixtureResult of(DiagnosticReport report, Path directory) {
        TextRenderer renderer = TextRenderer.plain(report.presentable(SourceTexts.under(directory)));
        return new FixtureResult(
                report, report.diagnostics().stream().map(renderer::render).collect(Collectors.joining("\n")));
    }

    /** Whether a diagnostic of that code is among them. */
    public boolean has(DiagnosticCode code) {
        return report.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().equals(code));
    }

    /** The ids of all codes, in order, each as often as it was reported. */
    public List<String> ids() {
        return report.diagnostics().stream()
                .map(Diagnostic::code)
                .map(DiagnosticCode::id)
                .toList();
    }
}
