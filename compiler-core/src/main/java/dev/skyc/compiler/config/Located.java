package dev.skyc.compiler.config;

import dev.skyc.compiler.source.SourceSpan;

/**
 * A value of {@code serverless.yaml} and where it stands.
 *
 * @param span the value, not its key
 */
public record Located<T>(T value, SourceSpan span) {}
