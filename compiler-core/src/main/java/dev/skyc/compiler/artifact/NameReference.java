package dev.skyc.compiler.artifact;

/**
 * A field that holds the name of another object, so that Kustomize renames both together.
 *
 * @param targetGroup API group of the object that is named; empty for the core group
 * @param targetKind kind of the object that is named
 * @param group API group of the object that holds the name
 * @param kind kind of the object that holds the name
 * @param path the field, in Kustomize's notation
 */
public record NameReference(String targetGroup, String targetKind, String group, String kind, String path) {}
