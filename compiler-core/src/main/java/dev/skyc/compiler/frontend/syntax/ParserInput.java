package dev.skyc.compiler.frontend.syntax;

import org.jspecify.annotations.Nullable;

/** What the parser is given: a file's text, or as much of it as matters, and where that stands in the {@link SourceText}. */
final class ParserInput {
    private final String text;
    private final int @Nullable [] offsets;
    private final int end;

    private ParserInput(String text, int @Nullable [] offsets, int end) {
        this.text = text;
        this.offsets = offsets;
        this.end = end;
    }

    static ParserInput whole(SourceText source) {
        return new ParserInput(new String(source.chars()), null, source.chars().length);
    }

    /**
     * A part of the text.
     *
     * @param offsets where each of the characters stands in the source
     */
    static ParserInput part(SourceText source, String text, int[] offsets) {
        return new ParserInput(text, offsets, source.chars().length);
    }

    String text() {
        return text;
    }

    /** Where the character stands in the source. */
    int sourceOffset(int offset) {
        if (offset >= text.length()) {
            return end;
        }
        return offsets == null ? offset : offsets[offset];
    }
}
