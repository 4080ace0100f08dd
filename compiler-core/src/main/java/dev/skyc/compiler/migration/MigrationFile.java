package dev.skyc.compiler.migration;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Comparator;

/**
 * One SQL file of a database.
 *
 * @param database the folder below {@code db/}; empty for a file that lies in {@code db/} itself
 * @param path where it lies in that folder, with {@code /}
 * @param text its content with LF
 * @param span the whole file
 */
public record MigrationFile(String database, String path, String text, SourceSpan span)
        implements Comparable<MigrationFile> {
    private static final Comparator<MigrationFile> ORDER = Comparator.comparing(MigrationFile::database)
            .thenComparing(MigrationFile::path)
            .thenComparing(MigrationFile::span);

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(MigrationFile other) {
        return ORDER.compare(this, other);
    }
}
