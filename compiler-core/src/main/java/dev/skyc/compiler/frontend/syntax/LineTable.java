package dev.skyc.compiler.frontend.syntax;

import java.util.Arrays;

/** Where the lines of a text start; lines end in LF, CR or CRLF. */
final class LineTable {
    private final int[] starts;
    private final int count;

    private LineTable(int[] starts, int count) {
        this.starts = starts;
        this.count = count;
    }

    static LineTable of(CharSequence text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineTable(starts, count);
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int index = Arrays.binarySearch(starts, 0, count, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a line and column. */
    int offset(int line, int column) {
        return starts[Math.min(Math.max(line, 1), count) - 1] + Math.max(column, 1) - 1;
    }
}
