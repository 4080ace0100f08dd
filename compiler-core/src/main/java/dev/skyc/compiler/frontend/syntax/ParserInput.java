package dev.skyc.compiler.frontend.syntax;

/**
 * What the parser is given.
 *
 * @param text a file's text, or as much of it as matters
 * @param offsets where each character stands in the {@link SourceText}; null for the text as it is
 */
record ParserInput(String text, int @org.jspecify.annotations.Nullable [] offsets) {}
