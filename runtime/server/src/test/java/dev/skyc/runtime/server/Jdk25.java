package dev.skyc.runtime.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK with virtual threads: at {@code $JAVA_HOME_25}, the running one, or one beside it. */
public final class Jdk25 {
    private Jdk25() {}

    /** Its {@code java}; the test is skipped where there is none, unless {@code skyc.require} names {@code jdk25}. */
    public static Path java() {
        Optional<Path> home = candidates().stream().filter(Jdk25::isOf25).findFirst();
        if (isRequired()) {
            assertTrue(home.isPresent(), "`jdk25` is required by skyc.require, but it is not here");
        }
        assumeTrue(home.isPresent(), "no JDK 25 was found: set JAVA_HOME_25");
        return home.orElseThrow().resolve("bin/java");
    }

    private static boolean isRequired() {
        return List.of(System.getProperty("skyc.require", "").split(",")).contains("jdk25");
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("JAVA_HOME_25");
        if (named != null) {
            homes.add(Path.of(named));
        }
        Path running = Path.of(System.getProperty("java.home"));
        homes.add(running);
        try (Stream<Path> beside = Files.list(running.toAbsolutePath().getParent())) {
            homes.addAll(beside.sorted().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return homes;
    }

    private static boolean isOf25(Path home) {
        try {
            Path release = home.resolve("release");
            return Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
