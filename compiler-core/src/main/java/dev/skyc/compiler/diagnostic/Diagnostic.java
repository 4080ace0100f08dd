package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One message to the developer. Text is lower case, has no final stop, and puts names of the code in backticks.
 *
 * @param code what kind of problem it is
 * @param message the problem in one sentence
 * @param primary where it is
 * @param secondary the other parties
 * @param help what to do about it, one remedy each
 * @param secret a text at the primary place that must not be shown, in whatever message
 */
public record Diagnostic(
        DiagnosticCode code,
        String message,
        Label primary,
        List<Label> secondary,
        List<String> help,
        Optional<String> secret) {
    /** By file, line, column and code. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.primary().span())
            .thenComparing(d -> d.code().id())
            .thenComparing(Diagnostic::message);

    /** Copies the lists. */
    public Diagnostic {
        secondary = List.copyOf(secondary);
        help = List.copyOf(help);
    }

    /** A diagnostic without labels and help. */
    public static Diagnostic of(DiagnosticCode code, SourceSpan span, String message) {
        return new Diagnostic(code, message, new Label(span, ""), List.of(), List.of(), Optional.empty());
    }

    /** The same with text beside the underline. */
    public Diagnostic label(String text) {
        return new Diagnostic(code, message, new Label(primary.span(), text), secondary, help, secret);
    }

    /** The same with one more place. */
    public Diagnostic also(SourceSpan span, String text) {
        List<Label> labels = new ArrayList<>(secondary);
        labels.add(new Label(span, text));
        return new Diagnostic(code, message, primary, labels, help, secret);
    }

    /** The same with one more remedy. */
    public Diagnostic help(String text) {
        List<String> remedies = new ArrayList<>(help);
        remedies.add(text);
        return new Diagnostic(code, message, primary, secondary, remedies, secret);
    }

    /** The same about a text that must not be shown: neither in its excerpt nor in what others say. */
    public Diagnostic about(String secretText) {
        return new Diagnostic(code, message, primary, secondary, help, Optional.of(secretText));
    }

    /** Whether it stops the compilation. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
