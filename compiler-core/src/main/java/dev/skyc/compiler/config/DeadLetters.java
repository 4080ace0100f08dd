package dev.skyc.compiler.config;

/** Where events go whose deliveries are used up. */
public sealed interface DeadLetters {
    /** One structured log line for each. */
    record Log() implements DeadLetters {}

    /** Nowhere. */
    record None() implements DeadLetters {}

    /** An object of a bucket for each. */
    record Bucket(String name) implements DeadLetters {}

    /** A message of a topic for each. */
    record Topic(String name) implements DeadLetters {}

    /** An event handler of the application. */
    record Handler(String function, String handler) implements DeadLetters {}
}
