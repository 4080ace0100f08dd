package dev.skyc.compiler.frontend.syntax;

import java.util.Arrays;

/** Text that is put together from pieces of a source, and knows where each character came from. */
final class MappedText {
    private char[] chars;
    private int[] offsets;
    private int length;

    MappedText(int capacity) {
        chars = new char[capacity];
        offsets = new int[capacity];
    }

    void append(char c, int offset) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2 + 16);
            offsets = Arrays.copyOf(offsets, length * 2 + 16);
        }
        chars[length] = c;
        offsets[length++] = offset;
    }

    int length() {
        return length;
    }

    /** The last character; a blank where there is none. */
    char last() {
        return length == 0 ? ' ' : chars[length - 1];
    }

    void blank(int from, int to) {
        Arrays.fill(chars, from, Math.min(to, length), ' ');
    }

    String text() {
        return new String(chars, 0, length);
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, length);
    }
}
