package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every provider has a page, and every setting of it stands there. */
class ProviderPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "reference", "providers");

    static Stream<ResourceProvider> providers() {
        return Extensions.load(ProviderPagesTest.class.getClassLoader()).providers().stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void saysAllSettings(ResourceProvider provider) throws IOException {
        String page = Files.readString(PAGES.resolve(provider.id() + ".md"));
        for (Setting setting : provider.settings()) {
            assertThat(page).as(provider.kind() + " " + setting.name()).containsPattern("`" + setting.name() + "(`|:)");
        }
    }
}
