package dev.skyc.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.Check;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "diagnostics");

    private final Collection<DiagnosticCode> declared =
            DeclaredCodes.below("dev.skyc.compiler").values();

    @Test
    void everyCodeIsUniqueAndHasAPage() {
        assertThat(declared).hasSizeGreaterThan(2);
        assertThat(PageDirectory.read(PAGES).problems(declared)).isEmpty();
    }

    @Test
    void everyCodeOfACheckIsDeclaredInItsClass() {
        for (Check check : ServiceLoader.load(Check.class)) {
            String owner = check.getClass().getName();
            List<DiagnosticCode> own = DeclaredCodes.below("dev.skyc.compiler").entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(owner + "."))
                    .map(java.util.Map.Entry::getValue)
                    .toList();
            assertThat(check.codes()).as(owner).isNotEmpty().containsExactlyInAnyOrderElementsOf(own);
        }
    }
}
