package dev.skyc.compiler.diagnostic;

import java.util.regex.Pattern;

/**
 * The permanent address of one kind of diagnostic. Codes are written by hand, in the class that reports them, and never
 * reused: 1xxx Java and annotation form, 2xxx functions and triggers, 3xxx resources and access, 4xxx types and
 * serialization, 5xxx settings, targets, providers and images, 9xxx bug in the compiler.
 *
 * @param id {@code SKY} and four digits
 * @param name the same in words, in kebab case
 * @param severity how bad it is
 */
public record DiagnosticCode(String id, String name, Severity severity) {
    private static final Pattern ID = Pattern.compile("SKY[1-9][0-9]{3}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks the form of id and name. */
    public DiagnosticCode {
        if (!ID.matcher(id).matches() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("malformed diagnostic code: " + id + " " + name);
        }
    }

    /** A code whose diagnostics stop the compilation. */
    public static DiagnosticCode error(String id, String name) {
        return new DiagnosticCode(id, name, Severity.ERROR);
    }

    /** A code whose diagnostics do not stop the compilation. */
    public static DiagnosticCode warning(String id, String name) {
        return new DiagnosticCode(id, name, Severity.WARNING);
    }

    /** A code whose diagnostics are worth knowing. */
    public static DiagnosticCode note(String id, String name) {
        return new DiagnosticCode(id, name, Severity.NOTE);
    }

    /** The page that explains it, relative to the project's root. */
    public String page() {
        return "docs/diagnostics/" + id + ".md";
    }
}
