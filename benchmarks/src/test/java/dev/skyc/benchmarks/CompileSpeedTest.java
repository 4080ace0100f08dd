package dev.skyc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileSpeedTest {
    @Test
    void tenClassesAreCompiledByBoth(@TempDir Path work) throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "processes are measured by a POSIX shell");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Options options = Options.parse("--classes", "10", "--every", "1", "--rounds", "1", "--work", work.toString());
        CompileSpeed.run(options, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("| 10 | 10 |");
        Path application = work.resolve("n10-every1");
        assertThat(application.resolve("classes-1/app/p0/Area0.class")).exists();
        assertThat(application.resolve("deploy-1/dev/service-area0.yaml")).exists();
        assertThat(Files.readString(application.resolve("deploy-1/dev/application.json")))
                .contains("/extra");
    }

    @Test
    void everyClassHasFortyToEightyLines(@TempDir Path root) throws Exception {
        List<Path> files = new Corpus(8, 2).write(root);
        for (Path file : files) {
            assertThat(Files.readAllLines(file).size()).as(file.toString()).isBetween(40, 85);
        }
    }
}
