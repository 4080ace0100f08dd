package dev.skyc.compiler.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Turns paths of artifacts into files that are certain to lie below the base directory, symbolic links considered. */
final class SafePath {
    /** Segments joined by {@code /}, without those that lead upwards and characters that some system reserves. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(?!\\.\\.?(?:/|$))[^/\\\\:*?\"<>|\\x00-\\x1f]+(?:/(?!\\.\\.?(?:/|$))[^/\\\\:*?\"<>|\\x00-\\x1f]+)*");

    private SafePath() {}

    /**
     * The file of a path.
     *
     * @throws IOException when a directory on the way is a symbolic link that leads out of the base directory
     * @throws IllegalArgumentException when the path itself is not a plain relative one
     */
    static Path resolve(Path base, String path) throws IOException {
        if (!RELATIVE.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path below the base directory: " + path);
        }
        Path file = base.resolve(path);
        Path existing = file.getParent();
        while (existing != null && !existing.equals(base) && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (existing != null && Files.exists(base) && !existing.toRealPath().startsWith(base.toRealPath())) {
            throw new IOException("refused to write " + path + ": a symbolic link leads out of the base directory");
        }
        return file;
    }
}
