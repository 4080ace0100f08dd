package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages the sample and compiles it: every damage ends in diagnostics or in a whole tree, never in a stack trace or a
 * half-written tree. The property {@code skyc.mutations} says how many seeds are tried.
 */
class MutationTest {
    private static final int SEEDS = Integer.getInteger("skyc.mutations", 500);
    private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"\\n]*\"|[^\\s\\w]");
    private static final Pattern ANNOTATION = Pattern.compile("@[A-Z]\\w*(\\([^()]*\\))?");

    @TempDir
    Path directory;

    @Test
    void everyDamageEndsInDiagnosticsOrInAWholeTree() throws IOException {
        SortedMap<String, String> texts = Sample.texts();
        List<String> paths = List.copyOf(texts.keySet());
        Sample.write(directory, texts, new Random(0));
        Compiler compiler = Compiler.load(getClass().getClassLoader());
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String path = paths.get(random.nextInt(paths.size()));
            String damaged = damage(texts.get(path), random);
            Files.writeString(directory.resolve(path), damaged);
            Compilation compilation = compile(compiler, seed, path, damaged);
            if (compilation.hasErrors()) {
                refused++;
                assertThat(compilation.artifacts().artifacts())
                        .as("artifacts of seed " + seed)
                        .isEmpty();
                assertThat(compilation.rendered())
                        .as("messages of seed " + seed)
                        .isNotEmpty();
            } else {
                assertThat(compilation.artifacts().artifacts())
                        .as("artifacts of seed " + seed)
                        .isNotEmpty();
            }
            assertThat(compilation.rendered())
                    .as("seed " + seed)
                    .noneMatch(message -> message.text().contains("Exception")
                            && message.text().contains("\tat "))
                    .noneMatch(message -> message.text().contains("SKY9"));
            Files.writeString(directory.resolve(path), texts.get(path));
        }
        assertThat(refused).as("damages that were noticed").isGreaterThan(SEEDS / 4);
    }

    private Compilation compile(Compiler compiler, int seed, String path, String damaged) throws IOException {
        try {
            return compiler.compile(Sample.request(directory));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + " crashed the compiler on " + path + ":\n" + damaged, e);
        }
    }

    private static String damage(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> withoutToken(text, random);
            case 1 -> withSwappedAnnotations(text, random);
            case 2 -> text.substring(0, random.nextInt(text.length()));
            default -> withToken(text, random);
        };
    }

    private static String withoutToken(String text, Random random) {
        List<int[]> tokens = spans(TOKEN, text);
        int[] token = tokens.get(random.nextInt(tokens.size()));
        return text.substring(0, token[0]) + text.substring(token[1]);
    }

    /** Puts one token in the place of another. */
    private static String withToken(String text, Random random) {
        List<int[]> tokens = spans(TOKEN, text);
        int[] from = tokens.get(random.nextInt(tokens.size()));
        int[] to = tokens.get(random.nextInt(tokens.size()));
        return text.substring(0, to[0]) + text.substring(from[0], from[1]) + text.substring(to[1]);
    }

    private static String withSwappedAnnotations(String text, Random random) {
        List<int[]> annotations = spans(ANNOTATION, text);
        if (annotations.size() < 2) {
            return withoutToken(text, random);
        }
        int first = random.nextInt(annotations.size() - 1);
        int[] a = annotations.get(first);
        int[] b = annotations.get(first + 1 + random.nextInt(annotations.size() - first - 1));
        return text.substring(0, a[0])
                + text.substring(b[0], b[1])
                + text.substring(a[1], b[0])
                + text.substring(a[0], a[1])
                + text.substring(b[1]);
    }

    private static List<int[]> spans(Pattern pattern, String text) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        return spans;
    }
}
