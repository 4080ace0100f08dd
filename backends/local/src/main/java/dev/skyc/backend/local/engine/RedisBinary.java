package dev.skyc.backend.local.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/** The server's program for this system, out of the jar that carries those of several systems. */
final class RedisBinary {
    /** Those that know users (Redis 6 and newer): the one for Windows does not. */
    private static final Map<String, String> BY_SYSTEM = Map.of(
            "linux amd64", "redis-server-6.2.6-v5-linux-amd64",
            "linux aarch64", "redis-server-6.2.7-linux-arm64",
            "mac x86_64", "redis-server-6.2.6-v5-darwin-amd64",
            "mac aarch64", "redis-server-6.2.6-v5-darwin-arm64");

    private RedisBinary() {}

    /** Unpacks the program below the directory, unless it is there. */
    static Path unpack(Path directory) throws IOException {
        String system = system(System.getProperty("os.name"), System.getProperty("os.arch"));
        String resource = BY_SYSTEM.get(system);
        if (resource == null) {
            throw new IOException("there is no Redis for " + system + "; use a server that runs elsewhere");
        }
        Path program = directory.resolve(resource).toAbsolutePath();
        if (!Files.isExecutable(program)) {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, resource, ".part");
            try (InputStream in = RedisBinary.class.getResourceAsStream("/" + resource)) {
                if (in == null) {
                    throw new IOException("`" + resource + "` is not on the class path; add"
                            + " com.github.codemonstur:embedded-redis, or use a server that runs elsewhere");
                }
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
                if (!unfinished.toFile().setExecutable(true)) {
                    throw new IOException("`" + unfinished + "` cannot be made executable: Permission denied");
                }
                // Whole or not at all, also when two engines unpack at once.
                Files.move(unfinished, program, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        return program;
    }

    static String system(String name, String architecture) {
        String lower = name.toLowerCase(Locale.ROOT);
        String system = lower.startsWith("mac") ? "mac" : lower.startsWith("windows") ? "windows" : lower;
        return system + " " + architecture;
    }
}
