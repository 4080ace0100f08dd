package dev.skyc.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles both programs of every page whose code comes from this module's view of the source. What needs providers or a
 * backend, 5xxx, is tested where all modules meet.
 */
class PagesTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "diagnostics");

    static Stream<String> codes() {
        Set<String> declared = DeclaredCodes.below("dev.skyc.compiler").values().stream()
                .map(DiagnosticCode::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return PageDirectory.read(PAGES).pages().keySet().stream()
                .filter(code -> declared.contains(code) && code.compareTo("SKY5") < 0);
    }

    @BeforeAll
    static void listAllPages() {
        if (Goldens.updating()) {
            PageDirectory.read(PAGES).updateIndex();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void thePageShowsExactlyWhatTheCompilerSays(String code, @TempDir Path directory) {
        PageDirectory pages = PageDirectory.read(PAGES);
        DiagnosticPage page = pages.pages().get(code);
        PageRun run = PageRun.of(page, directory);

        assertThat(run.problems()).as(page.code().page()).isEmpty();
        if (Goldens.updating()) {
            run.stale(page).ifPresent(shown -> pages.updateOutput(page, run.output()));
        } else {
            assertThat(page.output().orElse("")).as(page.code().page()).isEqualTo(run.output());
        }
    }
}
