package dev.skyc.compiler.config.yaml;

import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Turns SnakeYAML's code point offsets into lines and UTF-16 columns. */
final class TextPositions {
    private final String file;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final int[] offsets;

    TextPositions(String file, String text) {
        this.file = file;
        this.text = text;
        offsets = offsets(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    /** From one offset to before another; at least one column wide, so that there is something to underline. */
    SourceSpan span(int from, int to) {
        int start = Math.min(utf16(from), text.length());
        int end = Math.min(Math.max(utf16(to), start + 1), Math.max(text.length(), start + 1));
        int line = line(start);
        int endLine = line(end - 1);
        return new SourceSpan(file, line, column(start, line), endLine, column(end - 1, endLine));
    }

    private int utf16(int codePoints) {
        if (offsets.length == 0) {
            return codePoints;
        }
        return offsets[Math.min(codePoints, offsets.length - 1)];
    }

    /** The offset of each code point, and of the end; nothing for a text in which they are the same. */
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int i = 0, offset = 0; i <= count; i++) {
            offsets[i] = offset;
            offset += i < count ? Character.charCount(text.codePointAt(offset)) : 0;
        }
        return offsets;
    }

    private int line(int offset) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private int column(int offset, int line) {
        return offset - lineStarts.get(line - 1) + 1;
    }
}
