package dev.skyc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.source.SourceTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a diagnostic says must not be shown is shown by none, in no form. */
class SecretsTest {
    private static final DiagnosticCode CREDENTIAL = DiagnosticCode.error("SKY5008", "credential-in-settings");
    private static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5005", "invalid-setting");
    private static final String FILE = "serverless.yaml";
    private static final String SECRET = "hunter2-and-more";
    private static final String TEXT = "config: {password: hunter2-and-more, size: x}\nother: \"hunter2-and-more\"\n";

    @Test
    void starsStandInTheExcerptOfEveryDiagnosticOfTheLine() {
        DiagnosticReport report = report(
                credential(1, 20, 35, SECRET),
                Diagnostic.of(INVALID, new SourceSpan(FILE, 1, 44, 1, 44), "`size` is `x`"));

        assertThat(text(report)).contains("""
                1 | config: {password: ****************, size: x}
                  |                    ^^^^^^^^^^^^^^^^
                """).contains("""
                1 | config: {password: ****************, size: x}
                  |                                            ^
                """).doesNotContain("hunter2");
    }

    @Test
    void messagesThatQuoteItAreShownWithoutIt() {
        DiagnosticReport report = report(
                credential(1, 20, 35, SECRET),
                Diagnostic.of(INVALID, new SourceSpan(FILE, 3, 1, 3, 1), "`" + SECRET + "` is no number")
                        .label("is `" + SECRET + "`")
                        .also(SourceSpan.NONE, SECRET)
                        .help("not https://u:" + SECRET + "@host"));

        assertThat(text(report)).contains("`***` is no number", "not https://u:***@host");
        assertThat(text(report) + JsonRenderer.render(report) + new SarifRenderer("https://x/").render(report))
                .doesNotContain("hunter2");
    }

    @Test
    void aLineThatSpellsItDifferentlyIsHiddenAsAWhole() {
        assertThat(text(report(credential(2, 8, 25, "another spelling"))))
                .contains("2 | ****** ******************\n")
                .doesNotContain("hunter2");
    }

    @Test
    void aShortSecretDoesNotBlotOutOtherWords() {
        DiagnosticReport report = report(
                credential(1, 44, 44, "x"),
                Diagnostic.of(INVALID, new SourceSpan(FILE, 2, 1, 2, 5), "`x` is no index of `maximum`"));

        assertThat(text(report)).contains("`***` is no index of `maximum`").contains("size: *}");
    }

    @Test
    void aTextOfSeveralLinesIsHiddenLineByLine() {
        String key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----";
        DiagnosticReport report = DiagnosticReport.of(List.of(
                Diagnostic.of(CREDENTIAL, new SourceSpan(FILE, 2, 3, 4, 27), "a credential stands in a committed file")
                        .about(key),
                Diagnostic.of(INVALID, new SourceSpan(FILE, 1, 1, 1, 3), "`MIIEvQIBADANBg` is odd")));
        SourceTexts texts = SourceTexts.of(Map.of(FILE, "a: |\n  " + key.replace("\n", "\n  ") + "\n"));

        assertThat(TextRenderer.plain(report.presentable(texts)).render(report))
                .contains("`***` is odd")
                .doesNotContain("MIIEvQ")
                .doesNotContain("BEGIN");
    }

    private static Diagnostic credential(int line, int column, int endColumn, String secret) {
        return Diagnostic.of(
                        CREDENTIAL,
                        new SourceSpan(FILE, line, column, line, endColumn),
                        "a credential stands in a committed file")
                .about(secret);
    }

    private static DiagnosticReport report(Diagnostic... diagnostics) {
        return DiagnosticReport.of(List.of(diagnostics));
    }

    private static String text(DiagnosticReport report) {
        return TextRenderer.plain(report.presentable(SourceTexts.of(Map.of(FILE, TEXT))))
                .render(report);
    }
}
