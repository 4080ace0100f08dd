package dev.skyc.compiler.testing;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a program, the compiler says something about it and never fails itself. */
class MutatedPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("skyc.root", ".."), "docs", "diagnostics");
    private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"\\n]*\"|\\S");
    /** More on demand: {@code -Dskyc.mutations=50}. */
    private static final int ROUNDS = Integer.getInteger("skyc.mutations", 1);

    static Stream<String> pages() {
        return PageDirectory.read(PAGES).pages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aBrokenProgramEndsInDiagnostics(String code, @TempDir Path directory) {
        DiagnosticPage page = PageDirectory.read(PAGES).pages().get(code);
        Random random = new Random(code.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            for (FixtureProgram program : programs(page)) {
                FixtureProgram mutant = mutate(program, random);
                Path place = directory.resolve(round + "-" + random.nextInt(1 << 30));
                assertThatCode(() -> FixtureCompiler.compile(mutant, place))
                        .as(mutant.files().toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<FixtureProgram> programs(DiagnosticPage page) {
        return Stream.concat(page.rejected().stream(), page.accepted().stream()).toList();
    }

    private static FixtureProgram mutate(FixtureProgram program, Random random) {
        SortedMap<String, String> files = new TreeMap<>(program.files());
        List<Map.Entry<String, String>> all = new ArrayList<>(files.entrySet());
        Map.Entry<String, String> chosen = all.get(random.nextInt(all.size()));
        files.put(chosen.getKey(), mutate(chosen.getValue(), random));
        return new FixtureProgram(files);
    }

    private static String mutate(String text, Random random) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        int[] one = tokens.get(random.nextInt(tokens.size()));
        int[] other = tokens.get(random.nextInt(tokens.size()));
        String before = text.substring(0, one[0]);
        String after = text.substring(one[1]);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before;
            case 2 -> before + text.substring(other[0], other[1]) + after;
            default -> before + text.substring(one[0], one[1]) + " " + text.substring(one[0], one[1]) + after;
        };
    }
}
