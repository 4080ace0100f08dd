package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.syntax.HeaderReader.Header;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parser is given: a file's text, or as much of it as matters, and where that stands in the {@link SourceText}. */
final class ParserInput {
    private final Optional<Header> header;
    private final String text;
    private final int @Nullable [] offsets;
    private final int end;

    private ParserInput(Optional<Header> header, String text, int @Nullable [] offsets, int end) {
        this.header = header;
        this.text = text;
        this.offsets = offsets;
        this.end = end;
    }

    static ParserInput whole(SourceText source) {
        return new ParserInput(Optional.empty(), new String(source.chars()), null, source.chars().length);
    }

    /**
     * A part of the text.
     *
     * @param header what was read already, and is not in the text
     */
    static ParserInput part(SourceText source, Header header, MappedText text) {
        return new ParserInput(Optional.of(header), text.text(), text.offsets(), source.chars().length);
    }

    Optional<Header> header() {
        return header;
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
