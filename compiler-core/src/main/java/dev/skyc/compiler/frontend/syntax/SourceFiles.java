package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The source files of a project, and searches that tell which of them are worth parsing. */
public final class SourceFiles {
    private final List<SourceFile> files;
    private final List<SourceFile> kotlinFiles;
    private final List<ParseProblem> problems;

    /** Candidates for a type by {@code package/simple name}; made when first asked for. */
    private final Map<String, List<SourceFile>> declaring = new HashMap<>();

    SourceFiles(List<SourceFile> files, List<SourceFile> kotlinFiles, List<ParseProblem> problems) {
        this.files = List.copyOf(files);
        this.kotlinFiles = List.copyOf(kotlinFiles);
        this.problems = List.copyOf(problems);
    }

    /** Reads all source files under the roots; a root that does not exist holds none. */
    public static SourceFiles under(Path baseDirectory, List<Path> roots) {
        return new SourceTree(baseDirectory).read(roots);
    }

    /** All Java files, in the order of their names. */
    public List<SourceFile> files() {
        return files;
    }

    /** Kotlin files that mention skyc: their functions would be missed. */
    public List<SourceFile> kotlinFiles() {
        return kotlinFiles;
    }

    /** Files and directories that could not be read. */
    public List<ParseProblem> problems() {
        return problems;
    }

    /** Files that mention skyc's own names. */
    public List<SourceFile> mentioningSkyc() {
        return files.stream().filter(SourceFile::mentionsSkyc).toList();
    }

    /** Files in which the identifier stands as a word. */
    public List<SourceFile> mentioning(String identifier) {
        return files.stream().filter(file -> file.mentions(identifier)).toList();
    }

    /**
     * Files that may declare the top-level type, the one named after it first. Every file that declares it is among them;
     * that one of them declares it is not certain.
     */
    public synchronized List<SourceFile> declaring(String packageName, String simpleName) {
        if (declaring.isEmpty()) {
            files.forEach(this::index);
        }
        List<SourceFile> found = new ArrayList<>(declaring.getOrDefault(key(packageName, simpleName), List.of()));
        String conventional = simpleName + ".java";
        found.sort((a, b) -> Boolean.compare(isNamed(b, conventional), isNamed(a, conventional)));
        return found;
    }

    private void index(SourceFile file) {
        String packageName = file.packageName();
        for (String name : new TreeSet<>(file.declaredNames())) {
            declaring
                    .computeIfAbsent(key(packageName, name), none -> new ArrayList<>())
                    .add(file);
        }
    }

    private static String key(String packageName, String simpleName) {
        return packageName + "/" + simpleName;
    }

    private static boolean isNamed(SourceFile file, String fileName) {
        return file.file().equals(fileName) || file.file().endsWith("/" + fileName);
    }
}
