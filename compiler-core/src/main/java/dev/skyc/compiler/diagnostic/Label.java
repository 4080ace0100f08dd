package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceSpan;

/**
 * A place and what is to be said of it.
 *
 * @param span the smallest stretch of source that shows the problem
 * @param text said beside the underline; may be empty
 */
public record Label(SourceSpan span, String text) {}
