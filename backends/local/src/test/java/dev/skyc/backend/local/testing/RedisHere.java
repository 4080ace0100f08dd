package dev.skyc.backend.local.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.local.engine.RedisEngine;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether Redis runs on this machine: there is no binary for some systems, and some lack a library that it needs. */
public final class RedisHere {
    /** Where tests unpack its program. */
    public static final Path BINARIES = Path.of("target/engines/redis");

    private RedisHere() {}

    /** Skips a test, or fails it if {@code redis} is required. */
    public static void assume() throws IOException {
        String problem = problem();
        assumeTrue(Requirements.met("redis", problem.isEmpty()), problem);
    }

    private static String problem() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(BINARIES), "probe");
        try {
            new RedisEngine(BINARIES, List.of()).start(directory).close();
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
