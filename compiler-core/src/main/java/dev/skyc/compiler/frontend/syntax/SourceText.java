package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Arrays;

/** A file's text with its Unicode escapes translated, and the way back to positions in the file as written. */
final class SourceText {
    private final String file;
    private final char[] chars;
    /** Where each character, and the end of the text, stands in the file as written. */
    private final int[] origins;

    private final LineTable lines;

    private SourceText(String file, char[] chars, int[] origins, LineTable lines) {
        this.file = file;
        this.chars = chars;
        this.origins = origins;
        this.lines = lines;
    }

    static SourceText of(String file, String text) {
        int length = text.length();
        char[] chars = new char[length];
        int[] origins = new int[length + 1];
        int count = 0;
        boolean escaping = false;
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            origins[count] = i;
            int end = c == '\\' && !escaping ? escapeEnd(text, i) : -1;
            if (end > 0) {
                c = (char) Integer.parseInt(text, end - 4, end, 16);
                i = end;
                escaping = false;
            } else {
                escaping = c == '\\' && !escaping;
                i++;
            }
            chars[count++] = c;
        }
        origins[count] = length;
        return new SourceText(file, Arrays.copyOf(chars, count), Arrays.copyOf(origins, count + 1), LineTable.of(text));
    }

    /** The end of the Unicode escape that starts at the backslash, or -1. */
    private static int escapeEnd(String text, int backslash) {
        int digits = backslash + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') {
            digits++;
        }
        if (digits == backslash + 1 || digits + 4 > text.length()) {
            return -1;
        }
        for (int i = digits; i < digits + 4; i++) {
            char c = text.charAt(i);
            if (c > 'f' || Character.digit(c, 16) < 0) {
                return -1;
            }
        }
        return digits + 4;
    }

    String file() {
        return file;
    }

    char[] chars() {
        return chars;
    }

    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The stretch from one character to another, both inclusive. */
    SourceSpan span(int first, int last) {
        int from = origins[Math.min(Math.max(first, 0), chars.length)];
        int to = last >= chars.length ? origins[chars.length] : origins[Math.max(last, first) + 1] - 1;
        int end = Math.max(from, to);
        return new SourceSpan(file, lines.line(from), lines.column(from), lines.line(end), lines.column(end));
    }
}
