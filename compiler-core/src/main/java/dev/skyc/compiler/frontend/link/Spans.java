package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/** Positions as the model wants them. */
final class Spans {
    private Spans() {}

    /** The name of a type in source; nothing for class files. */
    static SourceSpan of(TypeSymbol symbol) {
        return symbol.isSource() ? symbol.span() : SourceSpan.NONE;
    }

    /** From the first of the annotations, if there are any, to the end of the declaration. */
    static SourceSpan withAnnotations(SourceSpan declaration, List<AnnotationUse> uses) {
        SourceSpan first = declaration;
        for (AnnotationUse use : uses) {
            first = use.span().compareTo(first) < 0 ? use.span() : first;
        }
        return new SourceSpan(
                declaration.file(), first.line(), first.column(), declaration.endLine(), declaration.endColumn());
    }
}
