package dev.skyc.compiler.plan;

import dev.skyc.compiler.artifact.Manifest;

/**
 * An object in a namespace that is not the environment's, emitted to the environment's folder {@code platform/}.
 *
 * @param namespace where it belongs; the tree's layout writes it into the object
 */
public record PlatformManifest(String namespace, Manifest manifest) {}
