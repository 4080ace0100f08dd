package dev.skyc.backend.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived a process that was killed; the caller holds the directory's lock, so that process is gone. */
final class Orphan {
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private Orphan() {}

    /**
     * Ends the server whose number is the first line of the file, if there is one.
     *
     * @param program what its command contains: the number may belong to something else by now
     */
    static void stop(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readAllLines(pidFile).stream()
                .findFirst()
                .filter(line -> line.strip().matches("[0-9]{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(process -> process.info().command().orElse("").contains(program));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "the server of an earlier run, process " + orphan.get().pid() + ", does not stop", e);
        }
    }
}
