package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceSpan;

/**
 * A developer's word that a warning does not apply.
 *
 * @param code the diagnostic's code
 * @param reason why it does not apply; never blank
 * @param scope the declaration inside which it is silenced; {@link SourceSpan#NONE} for an environment's setting
 * @param span where the suppression itself stands
 */
public record Suppression(String code, String reason, SourceSpan scope, SourceSpan span) {}
