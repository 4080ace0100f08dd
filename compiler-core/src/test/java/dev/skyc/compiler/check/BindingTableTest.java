package dev.skyc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import dev.skyc.compiler.testing.FixtureResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole binding table in one program: each line that is refused is marked with its code, all others are accepted. What
 * is not about binding, wiring or form, such as events that nobody handles, does not count here.
 */
class BindingTableTest {
    private static final List<String> FILES = List.of("Asking", "Deliveries", "Needs", "Requests");
    private static final Pattern MARK = Pattern.compile("// expect: (SKY[0-9]{4})");
    private static final Pattern OTHER_RULES = Pattern.compile("SKY(20[6-9]|21|3|5).*");

    @Test
    void everyMarkedLineIsRefusedAndNoOther(@TempDir Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        FILES.forEach(name -> files.put("src/main/java/shop/" + name + ".java", text(name)));

        FixtureResult result = FixtureCompiler.compile(new FixtureProgram(files), directory);

        assertThat(lines(reported(result))).isEqualTo(lines(marked(files)));
    }

    private static SortedMap<String, String> marked(SortedMap<String, String> files) {
        SortedMap<String, String> marks = new TreeMap<>();
        files.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                if (mark.find()) {
                    marks.put(place(file, i + 1), mark.group(1));
                }
            }
        });
        return marks;
    }

    private static SortedMap<String, String> reported(FixtureResult result) {
        SortedMap<String, String> reported = new TreeMap<>();
        result.report().diagnostics().forEach(diagnostic -> {
            SourceSpan span = diagnostic.primary().span();
            if (!OTHER_RULES.matcher(diagnostic.code().id()).matches()) {
                reported.merge(
                        place(span.file(), span.line()), diagnostic.code().id(), (one, other) -> one + " " + other);
            }
        });
        return reported;
    }

    private static String lines(SortedMap<String, String> codesByPlace) {
        return codesByPlace.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String place(String file, int line) {
        return "%s:%03d".formatted(file, line);
    }

    private static String text(String name) {
        String resource = "shop/" + name + ".java";
        try (InputStream stream = BindingTableTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
