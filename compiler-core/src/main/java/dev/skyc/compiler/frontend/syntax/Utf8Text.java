package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text. A byte order mark is dropped; what is not UTF-8 becomes U+FFFD, and the first such place is a problem.
 */
record Utf8Text(String text, Optional<ParseProblem> problem) {
    static Utf8Text decode(String file, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), chars, true);
        if (!result.isError()) {
            return new Utf8Text(withoutMark(chars.flip().toString()), Optional.empty());
        }
        String before = withoutMark(chars.flip().toString());
        LineTable lines = LineTable.of(before);
        int line = lines.line(before.length());
        int column = lines.column(before.length());
        ParseProblem problem = new ParseProblem(
                ParseProblem.Kind.ENCODING,
                "`" + file + "` is not UTF-8",
                new SourceSpan(file, line, column, line, column));
        return new Utf8Text(withoutMark(new String(content, StandardCharsets.UTF_8)), Optional.of(problem));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
