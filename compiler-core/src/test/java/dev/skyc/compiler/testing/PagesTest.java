package dev.skyc.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles both programs of every page about source code. What settings, planning and backends report is tested where all
 * modules meet.
 */
class PagesTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "diagnostics");

    private static final List<String> ABOUT_SOURCE = List.of(
            "dev.skyc.compiler.check.",
            "dev.skyc.compiler.diagnostic.",
            "dev.skyc.compiler.frontend.",
            "dev.skyc.compiler.migration.");

    static Stream<String> codes() {
        Set<String> aboutSource = new TreeSet<>();
        DeclaredCodes.below("dev.skyc.compiler").forEach((field, code) -> {
            if (ABOUT_SOURCE.stream().anyMatch(field::startsWith)) {
                aboutSource.add(code.id());
            }
        });
        return PageDirectory.read(PAGES).pages().keySet().stream().filter(aboutSource::contains);
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
