package dev.skyc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final DiagnosticCode WARNING = DiagnosticCode.warning("SKY2064", "no-subscriber");
    private static final DiagnosticCode ERROR = DiagnosticCode.error("SKY2003", "duplicate-route");
    private static final SourceSpan METHOD = new SourceSpan("A.java", 10, 5, 14, 5);
    private static final SourceSpan INSIDE = new SourceSpan("A.java", 12, 9, 12, 20);
    private static final SourceSpan OUTSIDE = new SourceSpan("A.java", 20, 9, 20, 20);
    private static final SourceSpan ANNOTATION = new SourceSpan("A.java", 9, 5, 9, 60);

    @Test
    void silencesAWarningInsideItsScopeOnly() {
        Diagnostic inside = Diagnostic.of(WARNING, INSIDE, "m");
        Diagnostic outside = Diagnostic.of(WARNING, OUTSIDE, "m");

        assertThat(apply(List.of(inside, outside), "SKY2064", METHOD)).containsExactly(outside);
    }

    @Test
    void silencesAWarningAnywhereWithoutScope() {
        assertThat(apply(List.of(Diagnostic.of(WARNING, INSIDE, "m")), "SKY2064", SourceSpan.NONE))
                .isEmpty();
    }

    @Test
    void refusesToSilenceAnError() {
        Diagnostic error = Diagnostic.of(ERROR, INSIDE, "m");

        assertThat(apply(List.of(error), "SKY2003", METHOD))
                .containsExactly(
                        error,
                        Diagnostic.of(Suppressions.ERROR, ANNOTATION, "`SKY2003` is an error and cannot be suppressed")
                                .help("remove the suppression and fix what `duplicate-route` reports"));
    }

    @Test
    void saysThatASuppressionSilencesNothing() {
        assertThat(apply(List.of(), "SKY2064", METHOD))
                .containsExactly(Diagnostic.of(Suppressions.UNUSED, ANNOTATION, "nothing here reports `SKY2064`")
                        .help("remove the suppression"));
    }

    @Test
    void suggestsTheCodeThatWasProbablyMeant() {
        assertThat(apply(List.of(), "SKY264", METHOD))
                .containsExactly(
                        Diagnostic.of(Suppressions.UNKNOWN, ANNOTATION, "there is no diagnostic `SKY264` to suppress")
                                .help("did you mean `SKY2064`?"));
    }

    private static List<Diagnostic> apply(List<Diagnostic> diagnostics, String code, SourceSpan scope) {
        return new Suppressions(List.of(WARNING, ERROR))
                .apply(diagnostics, List.of(new Suppression(code, "known", scope, ANNOTATION)));
    }
}
