package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceTexts;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All diagnostics of one run, each once, by file, line, column and code.
 *
 * @param diagnostics in the order in which they are shown
 */
public record DiagnosticReport(List<Diagnostic> diagnostics) {
    /** Sorts, drops repetitions, and takes out what must not be shown. */
    public DiagnosticReport {
        Secrets secrets = new Secrets(diagnostics);
        diagnostics = diagnostics.stream()
                .map(secrets::without)
                .distinct()
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** The report of diagnostics from several phases. */
    public static DiagnosticReport of(Collection<Diagnostic> diagnostics) {
        return new DiagnosticReport(List.copyOf(diagnostics));
    }

    /** The texts without what must not be shown, for excerpts. */
    public SourceTexts presentable(SourceTexts texts) {
        return texts.without(diagnostics.stream()
                .filter(diagnostic -> diagnostic.secret().isPresent())
                .collect(Collectors.toMap(
                        diagnostic -> diagnostic.primary().span(),
                        diagnostic -> diagnostic.secret().orElseThrow(),
                        (one, other) -> one,
                        TreeMap::new)));
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
