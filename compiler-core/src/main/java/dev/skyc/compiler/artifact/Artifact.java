package dev.skyc.compiler.artifact;

/**
 * A text file to be written.
 *
 * @param path relative to the project's base directory, with {@code /} on every system
 * @param content UTF-8 text with LF line ends
 * @param ownership who may change the file later
 */
public record Artifact(String path, String content, Ownership ownership) {
    /** Who may change a file after it was written. */
    public enum Ownership {
        /** Only we: rewritten when it differs, removed when no longer wanted. */
        GENERATED,
        /** The user: created when missing, never touched again. */
        CREATED_ONCE
    }
}
