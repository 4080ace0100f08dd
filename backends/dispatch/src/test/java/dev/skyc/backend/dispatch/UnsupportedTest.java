package dev.skyc.backend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.capability.EventKind;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.TextRenderer;
import dev.skyc.compiler.source.SourceTexts;
import dev.skyc.compiler.testing.DiagnosticPage;
import dev.skyc.compiler.testing.FixtureProgram;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsupportedTest {
    private static final Path PAGE = Path.of(System.getProperty("skyc.root", "../.."), Unsupported.DISPATCH.page());

    private static List<Diagnostic> diagnose(FixtureProgram program, Path directory) throws IOException {
        program.writeTo(directory);
        return new DispatchGenerator(List.of(new EventKind()))
                .generate(CompiledFixture.analyze(directory, "src/main/java"))
                .diagnostics();
    }

    @Test
    void thePageShowsWhatIsSaid(@TempDir Path directory) throws IOException {
        String text = Files.readString(PAGE);
        DiagnosticPage page = DiagnosticPage.parse("SKY5090.md", text);
        Path rejected = directory.resolve("rejected");
        TextRenderer renderer = TextRenderer.plain(SourceTexts.under(rejected));
        String output = DiagnosticReport.of(diagnose(page.rejected().orElseThrow(), rejected)).diagnostics().stream()
                .map(renderer::render)
                .collect(Collectors.joining("\n"));
        if (Goldens.updating()) {
            Files.writeString(PAGE, DiagnosticPage.withOutput(text, output));
        } else {
            assertThat(output).isEqualTo(page.output().orElse(""));
        }
        assertThat(page.code()).isEqualTo(Unsupported.DISPATCH);
        assertThat(diagnose(page.accepted().orElseThrow(), directory.resolve("accepted")))
                .isEmpty();
    }

    @Test
    void whatNothingMakesIsNamed(@TempDir Path directory) throws IOException {
        FixtureProgram program = FixtureProgram.of("src/main/java/Alone.java", """
                import dev.skyc.annotation.Get;
                import dev.skyc.annotation.Secret;
                import dev.skyc.api.SecretValue;

                public class Alone {
                    @Get("/")
                    public String get(@Secret("key") SecretValue key) {
                        return key.get();
                    }
                }
                """);
        FixtureProgram packaged = FixtureProgram.of(
                "src/main/java/a/Alone.java", "package a;\n" + program.files().get("src/main/java/Alone.java"));
        assertThat(diagnose(program, directory.resolve("1")))
                .extracting(Diagnostic::message)
                .containsExactly("`Alone` is in no package");
        assertThat(diagnose(packaged, directory.resolve("2")))
                .extracting(Diagnostic::message)
                .containsExactly("nothing makes capabilities of kind `secret`");
    }
}
