package dev.skyc.compiler.check;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compiles small programs of the package {@code shop}, in which the whole vocabulary is imported. */
public final class Programs {
    private static final String HEAD = """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;
            import java.util.*;
            import javax.sql.DataSource;

            """;

    private Programs() {}

    /** The diagnostics as {@code CODE message}, in order. */
    public static List<String> messages(String... sources) {
        return diagnostics(sources).stream()
                .map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message())
                .toList();
    }

    /** The diagnostics, in order. */
    public static List<Diagnostic> diagnostics(String... sources) {
        try {
            Path directory = Files.createTempDirectory("skyc-check");
            try {
                String[] whole =
                        Arrays.stream(sources).map(source -> HEAD + source).toArray(String[]::new);
                return FixtureCompiler.compile(FixtureProgram.ofSources(whole), directory)
                        .report()
                        .diagnostics();
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
