package dev.skyc.compiler.migration;

import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the SQL files below {@code db/} of resource directories and jars. */
public final class MigrationFinder {
    /** The directory of a resource root below which everything lies. */
    public static final String FOLDER = "db";

    private final Path base;

    /** Reports paths relative to a directory. */
    public MigrationFinder(Path base) {
        this.base = base;
    }

    /**
     * All files, sorted.
     *
     * @param roots resource directories, which may not exist
     * @param jars libraries that bring migrations
     */
    public List<MigrationFile> find(List<Path> roots, List<Path> jars) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        for (Path root : roots) {
            read(root.resolve(FOLDER), file -> base.relativize(file).toString().replace('\\', '/'), files);
        }
        for (Path jar : jars) {
            if (Files.isDirectory(jar)) {
                read(
                        jar.resolve(FOLDER),
                        file -> base.relativize(file).toString().replace('\\', '/'),
                        files);
            } else if (Files.isRegularFile(jar)) {
                try (FileSystem entries = FileSystems.newFileSystem(jar)) {
                    read(entries.getPath("/", FOLDER), file -> jar.getFileName() + "!" + file, files);
                }
            }
        }
        Collections.sort(files);
        return files;
    }

    private static void read(Path folder, Function<Path, String> spelling, List<MigrationFile> files)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.toLowerCase(Locale.ROOT).endsWith(".sql")) {
                    int slash = path.indexOf('/');
                    files.add(new MigrationFile(
                            slash < 0 ? "" : path.substring(0, slash),
                            path.substring(slash + 1),
                            text(file),
                            SourceSpan.ofFile(spelling.apply(file))));
                }
            }
        }
    }

    /** Broken characters are the database's business: they must not keep an application from compiling. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
