package dev.skyc.backend.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
    @TempDir
    private Path directory;

    @Test
    void theServerIsToldItsSettingsAndTellsItsValues() throws Exception {
        try (ChildJvm child = start(Map.of("name", "wörld"))) {
            assertThat(child.values()).isEqualTo(Map.of("greeting", "hello wörld"));
            assertThat(child.process().isAlive()).isTrue();
        }
        assertThat(log()).contains("hello log");
    }

    @Test
    void settingsStandOnNoCommandLine() throws Exception {
        try (ChildJvm child = start(Map.of("name", "s3cret"))) {
            assertThat(String.join(" ", child.process().info().arguments().orElse(new String[0])))
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void closingLetsTheServerEndInGoodOrder() throws Exception {
        ChildJvm child = start(Map.of("name", "x"));

        child.close();
        child.close();

        assertThat(child.process().isAlive()).isFalse();
        assertThat(directory.resolve("goodbye")).hasContent("bye");
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() {
        assertThatThrownBy(() -> start(Map.of("mode", "refuse")))
                .isInstanceOf(IOException.class)
                .hasMessage("no space on the moon");
    }

    @Test
    void aServerThatEndsAtOnceIsQuoted() {
        assertThatThrownBy(() -> start(Map.of("mode", "exit")))
                .isInstanceOf(IOException.class)
                .hasMessage("it ended before it was ready; its log `" + directory.resolve("log")
                        + "` ends with:\nhello log\nlast words");
    }

    @Test
    void aClassPathWithoutTheServerIsSeen() {
        assertThatThrownBy(() -> ChildJvm.start(
                        new ChildJvm.Program(
                                new ClassPath(List.of(directory)), "not.There", List.of(), directory.resolve("log")),
                        Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("it ended before it was ready; its log")
                .hasMessageContaining("not.There");
    }

    @Test
    void theServerEndsWithItsParentEvenWhenThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ClassPath.ofThisProcess().argument(),
                        Parent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader printed = parent.inputReader();
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(printed.readLine())).orElseThrow();

        parent.destroyForcibly();

        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(directory.resolve("goodbye")).hasContent("bye");
    }

    private ChildJvm start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("goodbye", directory.resolve("goodbye").toString());
        return ChildJvm.start(
                new ChildJvm.Program(
                        ClassPath.ofThisProcess(),
                        Greeter.class.getName(),
                        List.of("-Xmx32m"),
                        directory.resolve("log")),
                all);
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }
}
