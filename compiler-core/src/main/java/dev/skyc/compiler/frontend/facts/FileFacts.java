package dev.skyc.compiler.frontend.facts;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * The facts of one source file, or of one class file in the same form.
 *
 * @param file path relative to the project's base directory, or {@code <jar name>!/<entry>} for class files
 * @param packageName empty for the unnamed package
 * @param types top-level types in declaration order
 * @param problems what could not be parsed
 */
public record FileFacts(
        String file, String packageName, List<Import> imports, List<TypeFacts> types, List<ParseProblem> problems) {
    public FileFacts {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }

    /**
     * An import.
     *
     * @param name what is imported, without {@code .*}
     * @param onDemand whether it ends in {@code .*}
     * @param isModule whether it imports a module ({@code import module java.base;})
     */
    public record Import(String name, boolean isStatic, boolean onDemand, boolean isModule) {}

    /**
     * A place that was not understood.
     *
     * @param message one line, lower case, without final stop
     */
    public record ParseProblem(Kind kind, String message, SourceSpan span) {
        /** What stood in the way. */
        public enum Kind {
            /** The parser met what it does not take for Java. */
            SYNTAX,
            /** The file is not UTF-8. */
            ENCODING,
            /** The file, directory or jar entry could not be read. */
            UNREADABLE,
            /** The facts file of a library is not one that this version understands. */
            FORMAT
        }
    }
}
