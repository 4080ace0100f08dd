package dev.skyc.compiler.frontend.link;

/** What a type name denotes. */
sealed interface Denotation {
    /** A class or interface. */
    record OfType(TypeSymbol symbol) implements Denotation {}

    /** A type parameter. */
    record OfVariable(String name) implements Denotation {}

    /**
     * Nothing that could be found.
     *
     * @param claimed the canonical name that an import or the spelling claims; empty when nothing does
     */
    record Nothing(String claimed) implements Denotation {}
}
