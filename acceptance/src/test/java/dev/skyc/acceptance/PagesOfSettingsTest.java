package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.testing.DeclaredCodes;
import dev.skyc.compiler.testing.DiagnosticPage;
import dev.skyc.compiler.testing.Goldens;
import dev.skyc.compiler.testing.PageDirectory;
import dev.skyc.compiler.testing.PageRun;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles both programs of every page whose code needs providers and backends, and holds that no code lacks a page. */
class PagesOfSettingsTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "diagnostics");

    private static final Collection<DiagnosticCode> DECLARED =
            DeclaredCodes.below("dev.skyc").values();

    /** Pages of these packages are tested in the modules that report their codes. */
    private static final List<String> TESTED_ELSEWHERE = List.of(
            "dev.skyc.backend.dispatch.",
            "dev.skyc.compiler.check.",
            "dev.skyc.compiler.diagnostic.",
            "dev.skyc.compiler.frontend.",
            "dev.skyc.compiler.migration.");

    static Stream<String> codes() {
        return DeclaredCodes.below("dev.skyc").entrySet().stream()
                .filter(entry -> TESTED_ELSEWHERE.stream().noneMatch(entry.getKey()::startsWith))
                .map(entry -> entry.getValue().id())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void thePageShowsExactlyWhatTheCompilerSays(String code, @TempDir Path directory) {
        PageDirectory pages = PageDirectory.read(PAGES);
        DiagnosticPage page = pages.pages().get(code);
        PageRun run = PageRun.of(page, directory);

        assertThat(run.problems()).as(page.code().page()).isEmpty();
        if (Goldens.updating()) {
            run.stale(page)
                    .filter(shown -> page.testedBy().isEmpty())
                    .ifPresent(shown -> pages.updateOutput(page, run.output()));
        } else if (page.testedBy().isEmpty()) {
            assertThat(page.output().orElse("")).as(page.code().page()).isEqualTo(run.output());
        }
    }

    @Test
    void everyCodeOfEveryModuleHasAPageAndEveryPageACode() {
        PageDirectory pages = PageDirectory.read(PAGES);
        assertThat(DECLARED).hasSizeGreaterThan(100);
        assertThat(pages.problems(DECLARED)).isEmpty();
        assertThat(pages.orphans(DECLARED)).isEmpty();
    }

    @Test
    void theIndexListsEveryPage() {
        PageDirectory pages = PageDirectory.read(PAGES);
        assertThat(pages.writtenIndex()).isEqualTo(pages.index());
    }
}
