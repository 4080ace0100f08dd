package dev.skyc.compiler.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code kubectl} of this machine, for what it can do without a cluster. */
public final class Kubectl {
    private Kubectl() {}

    /** Whether it can be run here; for {@link Requirements#met} with the tool's name {@code kubectl}. */
    public static boolean isAvailable() {
        try {
            return run(Path.of("").toAbsolutePath(), "", "version", "--client").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs it to its end.
     *
     * @param directory where it runs
     * @param input what it reads from standard input
     */
    public static Result run(Path directory, String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("kubectl");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for kubectl", e);
        }
    }

    /** How it ended and what it printed. */
    public record Result(int status, String output) {}
}
