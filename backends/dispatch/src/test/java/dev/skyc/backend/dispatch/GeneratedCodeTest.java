package dev.skyc.backend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop", "binding", "database"})
    void isExactlyWhatIsExpected(String fixture) throws IOException {
        Path expected = CompiledFixture.fixture(fixture).resolve("expected");
        List<JavaSource> generated = CompiledFixture.generate(CompiledFixture.analyze(fixture));
        if (Goldens.updating()) {
            for (JavaSource source : generated) {
                Path file = expected.resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.content());
            }
        }
        SortedMap<String, String> actual = new TreeMap<>();
        generated.forEach(source -> actual.put(source.path(), source.content()));
        assertThat(actual).isEqualTo(read(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "binding", "database"})
    void isTheSameTwice(String fixture) {
        Application application = CompiledFixture.analyze(fixture);
        assertThat(CompiledFixture.generate(application)).isEqualTo(CompiledFixture.generate(application));
    }

    @Test
    void callsTheClientOfDatabasesAsItIs() throws Exception {
        assertThat(CompiledFixture.of("database").index().names()).containsExactly("orders");
    }

    private static SortedMap<String, String> read(Path directory) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
