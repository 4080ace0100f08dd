package dev.skyc.compiler.source;

import java.util.Comparator;

/**
 * A stretch of text in one file.
 *
 * @param file path relative to the project's base directory, with {@code /} on every system
 * @param line first line, from 1
 * @param column first column, from 1, in UTF-16 units
 * @param endLine last line, inclusive
 * @param endColumn last column, inclusive
 */
public record SourceSpan(String file, int line, int column, int endLine, int endColumn)
        implements Comparable<SourceSpan> {
    /** Stands where no position is known, as in an application read back from its committed form. */
    public static final SourceSpan NONE = new SourceSpan("", 0, 0, 0, 0);

    private static final Comparator<SourceSpan> ORDER = Comparator.comparing(SourceSpan::file)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column)
            .thenComparingInt(SourceSpan::endLine)
            .thenComparingInt(SourceSpan::endColumn);

    /** A whole file, for messages about a file that have no better place. */
    public static SourceSpan ofFile(String file) {
        return new SourceSpan(file, 0, 0, 0, 0);
    }

    /** Whether the span has a line and column. */
    public boolean isPositioned() {
        return line > 0;
    }

    /** Whether the other span lies inside this one. */
    public boolean contains(SourceSpan other) {
        return file.equals(other.file)
                && (line < other.line || (line == other.line && column <= other.column))
                && (endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn));
    }

    @Override
    public int compareTo(SourceSpan other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isPositioned() ? file + ":" + line + ":" + column : file;
    }
}
