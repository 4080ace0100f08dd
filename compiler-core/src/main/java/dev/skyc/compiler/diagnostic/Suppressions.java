package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Applies suppressions: warnings and notes are silenced, and suppressions that cannot or do not work are reported. */
public final class Suppressions {
    /** A suppression that silences nothing. */
    static final DiagnosticCode UNUSED = DiagnosticCode.note("SKY1027", "unused-suppression");

    /** A suppression of an error. */
    static final DiagnosticCode ERROR = DiagnosticCode.error("SKY1028", "error-cannot-be-suppressed");

    /** A suppression of a code that does not exist. */
    static final DiagnosticCode UNKNOWN = DiagnosticCode.warning("SKY1029", "unknown-suppressed-code");

    private final Map<String, DiagnosticCode> known = new TreeMap<>();

    /** Suppressions may name these codes. */
    public Suppressions(Collection<DiagnosticCode> known) {
        known.forEach(code -> this.known.put(code.id(), code));
    }

    /** What is left of the diagnostics, and what is to be said of the suppressions; unsorted. */
    public List<Diagnostic> apply(List<Diagnostic> diagnostics, List<Suppression> suppressions) {
        List<Diagnostic> left = new ArrayList<>();
        Set<Suppression> used = new HashSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            List<Suppression> matching = diagnostic.isError()
                    ? List.of()
                    : suppressions.stream().filter(s -> silences(s, diagnostic)).toList();
            if (matching.isEmpty()) {
                left.add(diagnostic);
            }
            used.addAll(matching);
        }
        for (Suppression suppression : suppressions) {
            judge(suppression, used.contains(suppression)).ifPresent(left::add);
        }
        return left;
    }

    private static boolean silences(Suppression suppression, Diagnostic diagnostic) {
        return suppression.code().equals(diagnostic.code().id())
                && (suppression.scope().equals(SourceSpan.NONE)
                        || suppression.scope().contains(diagnostic.primary().span()));
    }

    private Optional<Diagnostic> judge(Suppression suppression, boolean used) {
        String quoted = "`" + suppression.code() + "`";
        DiagnosticCode code = known.get(suppression.code());
        if (used) {
            return Optional.empty();
        }
        if (code == null) {
            Diagnostic unknown =
                    Diagnostic.of(UNKNOWN, suppression.span(), "there is no diagnostic " + quoted + " to suppress");
            return Optional.of(Suggestions.didYouMean(suppression.code(), known.keySet())
                    .map(unknown::help)
                    .orElse(unknown));
        }
        if (code.severity() == Severity.ERROR) {
            return Optional.of(
                    Diagnostic.of(ERROR, suppression.span(), quoted + " is an error and cannot be suppressed")
                            .help("remove the suppression and fix what `" + code.name() + "` reports"));
        }
        return Optional.of(Diagnostic.of(UNUSED, suppression.span(), "nothing here reports " + quoted)
                .help("remove the suppression"));
    }
}
