package dev.skyc.backend.dispatch;

/**
 * A generated source file.
 *
 * @param className canonical name of the top-level class in it
 * @param content the text, with LF line ends
 */
public record JavaSource(String className, String content) {
    /** Its place below a source root, with {@code /} on every system. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }
}
