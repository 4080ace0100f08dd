package dev.skyc.backend.local.engine;

import dev.skyc.backend.local.child.OwnSession;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A native server that is asked to end when this process ends, however that comes about. */
final class WatchedProcess implements Closeable {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration LONGEST_END = Duration.ofSeconds(15);

    /**
     * Runs its arguments as a command and ends it when standard input ends, which the system does for a parent that was
     * killed. No server here watches its own input.
     */
    private static final String WATCH = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill "$server" 2>/dev/null; } &
            watch=$!
            exec 3<&-
            wait "$server"
            code=$?
            kill "$watch" 2>/dev/null
            exit $code
            """;

    private final Process process;

    private WatchedProcess(Process process) {
        this.process = process;
    }

    /** Starts the command; what it prints goes to the log, anew with each start. */
    static WatchedProcess start(List<String> command, Path log) throws IOException {
        List<String> watched = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            watched.addAll(OwnSession.prefix());
            watched.addAll(List.of(SHELL.toString(), "-c", WATCH, "sh"));
        }
        watched.addAll(command);
        return new WatchedProcess(new ProcessBuilder(watched)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it end by itself, and ends it when it does not. */
    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        if (!Files.isExecutable(SHELL)) {
            process.destroy();
        }
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
