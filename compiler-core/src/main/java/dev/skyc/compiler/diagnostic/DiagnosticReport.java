package dev.skyc.compiler.diagnostic;

import java.util.Collection;
import java.util.List;

/**
 * All diagnostics of one run, each once, by file, line, column and code.
 *
 * @param diagnostics in the order in which they are shown
 */
public record DiagnosticReport(List<Diagnostic> diagnostics) {
    /** Sorts and drops repetitions. */
    public DiagnosticReport {
        diagnostics = diagnostics.stream().distinct().sorted(Diagnostic.ORDER).toList();
    }

    /** The report of diagnostics from several phases. */
    public static DiagnosticReport of(Collection<Diagnostic> diagnostics) {
        return new DiagnosticReport(List.copyOf(diagnostics));
    }

    /** How many there are of a severity. */
    public int count(Severity severity) {
        return (int) diagnostics.stream()
                .filter(d -> d.code().severity() == severity)
                .count();
    }

    /** Whether any stops the compilation. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** The closing line, such as {@code 2 errors, 1 warning}; empty when there is nothing to say. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = count(severity);
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(severity.word());
                text.append(count == 1 ? "" : "s");
            }
        }
        return text.toString();
    }
}
