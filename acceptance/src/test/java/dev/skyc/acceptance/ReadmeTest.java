package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show is what the compiler does. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("skyc.root", ".."));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?m)^// (src/main/java/\\S+)\\n");
    /** The mistake that the README describes in words. */
    private static final String ARCHIVE = """
            package shop;

            import dev.skyc.annotation.*;

            @Public
            public class Archive {
                @Post("/orders")
                public void store(Orders.OrderPlaced order) {}
            }
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theExampleGivesTheOutputThatIsShown(String readme) throws IOException {
        List<String> blocks = blocks(Files.readString(ROOT.resolve(readme)));
        writeSources(blocks.get(0));
        Compiler compiler = Compiler.load(getClass().getClassLoader());

        Build good = compiler.build(request());
        List<String> printed = new ArrayList<>(good.table());
        printed.add(good.written().summary());
        assertThat(printed).containsExactlyElementsOf(lines(blocks.get(1), "[INFO] "));
        assertThat(directory.resolve("deploy/dev/trigger-billing-charge.yaml")).hasContent(blocks.get(2));

        Files.writeString(directory.resolve("src/main/java/shop/Archive.java"), ARCHIVE);
        Build bad = compiler.build(request());
        String error = bad.rendered().stream().map(RenderedDiagnostic::text).collect(Collectors.joining("\n"));
        assertThat(error.strip()).isEqualTo(String.join("\n", lines(blocks.get(3), "[ERROR] ")));
    }

    private static List<String> blocks(String markdown) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(markdown);
        while (matcher.find()) {
            blocks.add(matcher.group(2));
        }
        return blocks;
    }

    /** The lines of a block without the words that Maven puts before some of them. */
    private static List<String> lines(String block, String prefix) {
        return Stream.of(block.stripTrailing().split("\n", -1))
                .map(line -> line.startsWith(prefix) ? line.substring(prefix.length()) : line)
                .toList();
    }

    private void writeSources(String block) throws IOException {
        String[] parts =
                FILE.splitAsStream(block).filter(part -> !part.isEmpty()).toArray(String[]::new);
        Matcher names = FILE.matcher(block);
        for (String part : parts) {
            assertThat(names.find()).isTrue();
            Path file = directory.resolve(names.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, part.stripTrailing() + "\n");
        }
    }

    private CompilationRequest request() {
        return new CompilationRequest(
                directory,
                "shop",
                List.of(directory.resolve("src/main/java")),
                List.of(),
                List.of(directory.resolve("src/main/resources")),
                List.of(),
                Sample.libraries(),
                directory.resolve("serverless.yaml"),
                directory.resolve("serverless.lock"),
                directory.resolve("deploy"),
                directory.resolve("target/skyc"));
    }
}
