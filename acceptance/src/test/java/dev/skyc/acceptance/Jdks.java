package dev.skyc.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Other JDKs on this machine: named by a property, or installed beside the one that runs. */
final class Jdks {
    private Jdks() {}

    /** The home of a JDK of the given feature version: system property {@code skyc.jdk<version>}, or a sibling of this JDK. */
    static Optional<Path> find(int feature) throws IOException {
        String given = System.getProperty("skyc.jdk" + feature);
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        Path siblings = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(siblings)) {
            return homes.sorted().filter(home -> isFeature(home, feature)).findFirst();
        }
    }

    private static boolean isFeature(Path home, int feature) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + feature + ".");
        } catch (IOException e) {
            return false;
        }
    }
}
