package dev.skyc.compiler.config;

import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Settings;
import java.util.Optional;

/**
 * What is said about one resource.
 *
 * @param provider id of its provider, if it is given
 * @param settings the provider's settings
 * @param span the resource's name
 */
public record ResourceConfig(Optional<Located<String>> provider, Settings settings, SourceSpan span) {}
