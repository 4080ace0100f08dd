package dev.skyc.compiler.frontend.link;

/**
 * Where a type comes from.
 *
 * @param coordinates {@code groupId:artifactId} of a module or jar; empty for the project and the JDK
 * @param functions whether function classes from there join the application
 */
public record Origin(Kind kind, String coordinates, boolean functions) {
    /** The project itself. */
    public static final Origin PROJECT = new Origin(Kind.PROJECT, "", true);

    /** The JDK. */
    public static final Origin JDK = new Origin(Kind.JDK, "", false);

    /** Sorts of origins. */
    public enum Kind {
        PROJECT,
        MODULE,
        JAR,
        JDK
    }

    boolean isJdk() {
        return kind == Kind.JDK;
    }
}
