package dev.skyc.compiler.frontend.syntax;

import java.util.OptionalInt;

/** Finds the ends of comments, literals, words and bracketed stretches; -1 where they have none. */
final class Lexemes {
    private final char[] text;
    private final int length;

    Lexemes(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    int length() {
        return length;
    }

    char at(int i) {
        return i < length ? text[i] : '\0';
    }

    String slice(int from, int to) {
        return new String(text, from, to - from);
    }

    boolean isTriviaAt(int i) {
        char c = at(i);
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || (c == '/' && isCommentMark(at(i + 1)));
    }

    private static boolean isCommentMark(char c) {
        return c == '/' || c == '*';
    }

    /** The end of the white space and comments that start here. */
    int triviaEnd(int start) {
        int i = start;
        while (i < length && isTriviaAt(i)) {
            if (text[i] != '/') {
                i++;
            } else {
                i = text[i + 1] == '/' ? lineEnd(i) : blockCommentEnd(i);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return i;
    }

    int lineEnd(int start) {
        int i = start;
        while (i < length && text[i] != '\n' && text[i] != '\r') {
            i++;
        }
        return i;
    }

    private int blockCommentEnd(int start) {
        for (int i = start + 2; i + 1 < length; i++) {
            if (text[i] == '*' && text[i + 1] == '/') {
                return i + 2;
            }
        }
        return -1;
    }

    boolean isLiteralAt(int i) {
        return at(i) == '"' || at(i) == '\'';
    }

    /** The end of the string, text block or character literal that starts here. */
    int literalEnd(int start) {
        char quote = text[start];
        if (quote == '"' && at(start + 1) == '"' && at(start + 2) == '"') {
            return textBlockEnd(start);
        }
        for (int i = start + 1; i < length; i++) {
            char c = text[i];
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private int textBlockEnd(int start) {
        for (int i = start + 3; i < length; i++) {
            if (text[i] == '\\') {
                i++;
            } else if (text[i] == '"' && at(i + 1) == '"' && at(i + 2) == '"') {
                return i + 3;
            }
        }
        return -1;
    }

    /** Where the first comment or literal starts that has no end, if there is one. */
    OptionalInt unclosed() {
        int i = 0;
        while (i < length) {
            int end = isTriviaAt(i) && at(i) == '/' ? triviaEnd(i) : isLiteralAt(i) ? literalEnd(i) : i + 1;
            if (end < 0) {
                return OptionalInt.of(i);
            }
            i = end;
        }
        return OptionalInt.empty();
    }

    boolean isWordAt(int i) {
        char c = at(i);
        return (c >= 'a' && c <= 'z') || (i < length && Character.isJavaIdentifierPart(c) && c != '\u001a');
    }

    /** The end of the word, or number, that starts here. */
    int wordEnd(int start) {
        int i = start;
        while (isWordAt(i)) {
            i++;
        }
        return i;
    }

    /** Whether the word between the offsets is the given one. */
    boolean isWord(int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The offset after the bracket that closes the one that starts here. */
    int bracketEnd(int start, char open, char close) {
        int depth = 0;
        for (int i = start; i >= 0 && i < length; ) {
            if (isTriviaAt(i)) {
                i = triviaEnd(i);
            } else if (isLiteralAt(i)) {
                i = literalEnd(i);
            } else {
                depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
                i++;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
