package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Matcher;

/** Runs a script that an engine's container would start with, on this machine and without the engine. */
final class EmittedScript {
    private EmittedScript() {}

    /**
     * Runs {@code /skyc/config/start.sh}.
     *
     * @param root stands for {@code /} in the script; its {@code bin} comes first where commands are looked for
     * @param engine the command that it ends with, which is not run
     */
    static void run(EmittedTree tree, String statefulSet, String engine, Path root) throws Exception {
        write(root.resolve("skyc/config"), tree.mounted("StatefulSet", statefulSet, "/skyc/config"));
        write(root.resolve("skyc/users"), tree.mounted("StatefulSet", statefulSet, "/skyc/users"));
        Files.createDirectories(root.resolve("run/skyc"));
        Path script = root.resolve("skyc/config/start.sh");
        String here = Matcher.quoteReplacement(root.toString());
        Files.writeString(
                script,
                Files.readString(script)
                        .replaceAll("/(run/)?skyc/", here + "/$1skyc/")
                        .replace("exec " + engine, "exec true"));
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
        shell.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static void write(Path directory, SortedMap<String, String> files) throws IOException {
        Files.createDirectories(directory);
        for (String name : files.keySet()) {
            Files.writeString(directory.resolve(name), files.get(name));
        }
    }
}
