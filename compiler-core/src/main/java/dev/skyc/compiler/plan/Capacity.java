package dev.skyc.compiler.plan;

import java.util.OptionalInt;

/**
 * How many connections a database takes.
 *
 * @param pool the most connections that one instance of a function opens; absent for the default
 * @param maxConnections the most that the database takes from all; absent when it is not known
 * @param pooled whether a pooler stands before it, so that connections of instances are not connections of the database
 */
public record Capacity(OptionalInt pool, OptionalInt maxConnections, boolean pooled) {}
