package dev.skyc.backend.local.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of a server: jars and directories, found by whoever can resolve its artifact. */
public record ClassPath(List<Path> entries) {
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** The class path of this very process; for tests of a server's own module. */
    public static ClassPath ofThisProcess() {
        return parse(System.getProperty("java.class.path"));
    }

    /** What Maven's {@code dependency:build-classpath} wrote. */
    public static ClassPath readFrom(Path file) throws IOException {
        return parse(Files.readString(file).strip());
    }

    /** This class path with one more entry before all others. */
    public ClassPath with(Path first) {
        List<Path> all = new ArrayList<>(entries);
        all.add(0, first);
        return new ClassPath(all);
    }

    /** Fails when an entry is not there, which the JVM would pass over in silence. */
    void check() throws IOException {
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw new IOException("`" + entry + "` of its class path is not there");
            }
        }
    }

    private static ClassPath parse(String text) {
        return new ClassPath(Arrays.stream(text.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** As the {@code java} command takes it. */
    String argument() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
