package dev.skyc.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands of one JDK, each in a process of its own, and measures it from start to end. */
final class FreshJvm {
    /** What POSIX {@code times} prints of the shell's children: user and system time. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*\\z");

    private final Path bin;

    FreshJvm(Path javaHome) {
        this.bin = javaHome.resolve("bin");
    }

    /** Wall and processor time of one process, in milliseconds, and what it printed. */
    record Run(double wall, double cpu, String output) {}

    /** Runs {@code java} or {@code javac}; a process that fails ends the measurement. */
    Run run(Path directory, String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times; exit $code", "sh"));
        command.add(bin.resolve(tool).toString());
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double wall = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (code != 0) {
            throw new IOException(tool + " ended with " + code + ":\n" + output);
        }
        return new Run(wall, cpu(output), output);
    }

    private static double cpu(String output) throws IOException {
        Matcher times = TIMES.matcher(output);
        if (!times.find()) {
            throw new IOException("the shell printed no times:\n" + output);
        }
        double minutes = Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3));
        double seconds = Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(4));
        return minutes * 60_000 + seconds * 1000;
    }
}
