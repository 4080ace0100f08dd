package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Comparator;

/** A label that is drawn into an excerpt. */
record Mark(Label label, boolean isPrimary, Palette.Role role) {
    /** Outer before inner, so that enclosing marks get the lanes further left. */
    static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(
                    (Mark m) -> m.span().line())
            .thenComparing(m -> m.span().endLine(), Comparator.reverseOrder())
            .thenComparingInt(m -> m.span().column());

    SourceSpan span() {
        return label.span();
    }

    String text() {
        return ShownLine.printable(label.text());
    }

    boolean isMultiLine() {
        return span().endLine() > span().line();
    }

    /** What underlines it. */
    String sign() {
        return isPrimary ? "^" : "-";
    }
}
