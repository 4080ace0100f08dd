package dev.skyc.compiler.frontend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.compiler.testing.Requirements;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real code to try the parser on: {@code java.base} of a JDK's {@code src.zip}, or of a directory of sources. Looked for in
 * {@code -Dskyc.jdk.sources}, at {@code $JAVA_HOME_25}, and among the JDKs beside the running one.
 */
public final class JdkSources {
    private static final String NAME = "jdk-sources";

    private JdkSources() {}

    /**
     * One source file.
     *
     * @param name its path inside the sources
     */
    public record Source(String name, String text) {}

    /** Every n-th file by name; the calling test is skipped where there are no sources. */
    public static List<Source> every(int step) throws IOException {
        Optional<Path> sources = find();
        assumeTrue(
                Requirements.met(NAME, sources.isPresent()),
                NAME + ": no src.zip of a JDK found; give one by -Dskyc.jdk.sources");
        Path found = sources.orElseThrow();
        if (Files.isDirectory(found)) {
            return every(step, found);
        }
        try (FileSystem zip = FileSystems.newFileSystem(found)) {
            return every(step, zip.getPath("/"));
        }
    }

    private static List<Source> every(int step, Path root) throws IOException {
        Path modules = Files.isDirectory(root.resolve("java.base")) ? root.resolve("java.base") : root;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(modules)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i += step) {
            String name = root.relativize(files.get(i)).toString().replace(File.separatorChar, '/');
            sources.add(new Source(name, Files.readString(files.get(i), StandardCharsets.UTF_8)));
        }
        return sources;
    }

    private static Optional<Path> find() throws IOException {
        String given = System.getProperty("skyc.jdk.sources", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(System.getenv("JAVA_HOME_25")).map(Path::of).ifPresent(homes::add);
        Path running = Path.of(System.getProperty("java.home"));
        homes.add(running);
        try (Stream<Path> siblings = Files.list(running.resolveSibling("."))) {
            siblings.sorted().forEach(homes::add);
        }
        return homes.stream()
                .map(home -> home.resolve("lib").resolve("src.zip"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
