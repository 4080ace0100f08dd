package dev.skyc.maven;

import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints what a compilation found and wrote, for a person. */
final class Report {
    private final Log log;

    Report(Log log) {
        this.log = log;
    }

    /**
     * Prints all diagnostics; fails when one of them is an error.
     *
     * @param counts how many there are, in words
     */
    void diagnostics(List<RenderedDiagnostic> rendered, String counts) throws MojoFailureException {
        for (RenderedDiagnostic diagnostic : rendered) {
            String text = diagnostic.text().replace("\n", System.lineSeparator()) + System.lineSeparator();
            switch (diagnostic.severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case NOTE -> log.info(text);
            }
        }
        if (rendered.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
            throw new MojoFailureException(counts + ": nothing was written");
        }
    }

    /** Prints the functions. */
    void summary(List<String> table) {
        table.forEach(log::info);
    }

    /** Prints what changed on disk; says nothing where nothing is generated. */
    void written(WriteReport report) {
        if (!report.isEmpty()) {
            log.info(report.summary());
        }
        report.foreign()
                .forEach(file -> log.warn(
                        file + " is in a generated folder, but skyc did not make it: it stays; move it to an overlay"));
    }
}
