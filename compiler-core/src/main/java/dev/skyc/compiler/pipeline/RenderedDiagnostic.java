package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.diagnostic.TextRenderer;
import dev.skyc.compiler.source.SourceTexts;
import java.nio.file.Path;
import java.util.List;

/**
 * A diagnostic as it is shown to a person.
 *
 * @param text the message with its excerpts, lines separated by LF
 */
public record RenderedDiagnostic(Severity severity, String text) {
    /** All diagnostics of a report, with excerpts of the files as they are now. */
    static List<RenderedDiagnostic> all(DiagnosticReport report, Path baseDirectory) {
        TextRenderer renderer = TextRenderer.plain(report.presentable(SourceTexts.under(baseDirectory)));
        return report.diagnostics().stream()
                .map(diagnostic -> new RenderedDiagnostic(
                        diagnostic.code().severity(),
                        renderer.render(diagnostic).stripTrailing()))
                .toList();
    }
}
