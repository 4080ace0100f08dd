package dev.skyc.compiler.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns paths of artifacts into files that are certain to lie below the base directory, symbolic links considered. Remembers
 * the directories it has looked at, so one is good for one run.
 */
final class SafePath {
    /** A segment without characters that some system reserves; {@code .} and {@code ..} lead elsewhere. */
    private static final String SEGMENT = "(?!\\.\\.?(?:/|$))[^/\\\\:*?\"<>|\\x00-\\x1f]+";

    private static final Pattern RELATIVE = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");

    private final Path base;
    private final Set<Path> inside = new HashSet<>();

    /** Paths below a directory, which is absolute. */
    SafePath(Path base) {
        this.base = base;
    }

    /**
     * The file of a path.
     *
     * @throws IOException when a directory on the way is a symbolic link that leads out of the base directory
     * @throws IllegalArgumentException when the path itself is not a plain relative one
     */
    Path resolve(String path) throws IOException {
        if (!RELATIVE.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path below the base directory: " + path);
        }
        Path file = base.resolve(path);
        Path directory = file.getParent();
        if (directory != null && inside.add(directory) && leadsOut(directory)) {
            throw new IOException("refused to write " + path + ": a symbolic link leads out of the base directory");
        }
        return file;
    }

    private boolean leadsOut(Path directory) throws IOException {
        Path existing = directory;
        while (existing != null && !existing.equals(base) && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return existing == null || (Files.exists(base) && !existing.toRealPath().startsWith(base.toRealPath()));
    }
}
