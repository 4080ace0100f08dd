package dev.skyc.compiler.pipeline;

import java.nio.file.Path;

/** Spells paths the same on every system. */
final class Paths {
    private Paths() {}

    /** A path relative to a directory, with {@code /}. */
    static String relative(Path directory, Path path) {
        return directory.relativize(path).toString().replace('\\', '/');
    }
}
