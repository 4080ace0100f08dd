package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.skyc.compiler.source.SourceSpan;

/** Maps the parser's positions, which count in what it was given, to places in the file as written. */
final class Spans {
    private final SourceText source;
    private final ParserInput input;
    private final LineTable lines;

    Spans(SourceText source, ParserInput input) {
        this.source = source;
        this.input = input;
        this.lines = LineTable.of(input.text());
    }

    SourceSpan of(Node node) {
        return node.getRange().map(this::of).orElseGet(this::wholeFile);
    }

    /** From the start of one node to the end of another. */
    SourceSpan of(Node first, Node last) {
        if (first.getRange().isEmpty() || last.getRange().isEmpty()) {
            return of(last);
        }
        return source.span(
                offset(first.getRange().get().begin), offset(last.getRange().get().end));
    }

    SourceSpan of(Range range) {
        return source.span(offset(range.begin), offset(range.end));
    }

    private SourceSpan wholeFile() {
        return SourceSpan.ofFile(source.file());
    }

    /** The node's text as written, Unicode escapes translated. */
    String text(Node node) {
        return node.getRange()
                .map(range -> source.slice(offset(range.begin), offset(range.end) + 1))
                .orElse("");
    }

    /** The offset in what the parser was given. */
    int inputOffset(Position position) {
        return lines.offset(position.line, position.column);
    }

    /** The offset in the {@link SourceText}. */
    private int offset(Position position) {
        return input.sourceOffset(inputOffset(position));
    }
}
