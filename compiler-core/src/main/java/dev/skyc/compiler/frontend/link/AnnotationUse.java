package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * An annotation on a declaration.
 *
 * @param type canonical name of the annotation; what an import claims where its class is nowhere; empty if nothing does
 * @param symbol the annotation's class, where it was found
 * @param scope where its values are written
 */
record AnnotationUse(
        String type,
        AnnotationFacts facts,
        Scope scope,
        @Nullable TypeSymbol symbol) {
    SourceSpan span() {
        return facts.span();
    }

    String simpleName() {
        return Names.lastSegment(facts.name());
    }

    boolean is(String canonicalName) {
        return type.equals(canonicalName);
    }

    /** Whether it belongs to the programming model. */
    boolean isOurs() {
        return type.startsWith(Vocabulary.ANNOTATIONS + ".");
    }
}
