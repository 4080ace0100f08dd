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
            String text = text(diagnostic);
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

    /** Prints what kept a lock from being written, and fails, if anything did. */
    void refused(List<RenderedDiagnostic> problems) throws MojoFailureException {
        problems.forEach(problem -> log.error(text(problem)));
        if (!problems.isEmpty()) {
            throw new MojoFailureException("the lock was not written");
        }
    }

    /** Prints the changes that a lock holds now. */
    void acknowledged(List<String> tokens) {
        tokens.forEach(token -> log.info("acknowledged " + token));
    }

    /** Prints the changes that a lock does not hold yet. */
    void pending(List<RenderedDiagnostic> pending) {
        pending.forEach(diagnostic -> log.warn(text(diagnostic)));
        log.info(
                switch (pending.size()) {
                    case 0 -> "nothing is pending";
                    case 1 -> "1 change is pending: nothing compiles before it is acknowledged or undone";
                    default ->
                        pending.size()
                                + " changes are pending: nothing compiles before they are acknowledged or undone";
                });
    }

    private static String text(RenderedDiagnostic diagnostic) {
        return diagnostic.text().replace("\n", System.lineSeparator()) + System.lineSeparator();
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
