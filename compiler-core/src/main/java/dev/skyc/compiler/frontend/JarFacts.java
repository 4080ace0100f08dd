package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.cache.LibraryFacts;
import dev.skyc.compiler.frontend.classfile.ClassPath;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.link.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dependency's jar: its class files, and the facts that it ships if it is a library with functions. */
final class JarFacts implements AutoCloseable {
    private final FrontendRequest.Jar jar;
    private final ClassPath classes;
    private final Optional<LibraryFacts> shipped;

    private JarFacts(FrontendRequest.Jar jar, ClassPath classes, Optional<LibraryFacts> shipped) {
        this.jar = jar;
        this.classes = classes;
        this.shipped = shipped;
    }

    static JarFacts open(FrontendRequest.Jar jar) {
        ClassPath classes = ClassPath.of(List.of(jar.path()));
        Optional<LibraryFacts> shipped = classes.entry(jar.path(), LibraryFacts.ENTRY)
                .map(content -> LibraryFacts.read(fileName(jar.path()), content));
        return new JarFacts(jar, classes, shipped);
    }

    Origin origin() {
        return new Origin(Origin.Kind.JAR, jar.coordinates(), jar.listed());
    }

    /** The jar's file name: the rest of its path differs from machine to machine. */
    String fileName() {
        return fileName(jar.path());
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    boolean shipsFacts() {
        return shipped.isPresent();
    }

    /** The facts that it ships; what a class file says less well. */
    List<FileFacts> shipped() {
        return shipped.map(LibraryFacts::files).orElse(List.of());
    }

    Optional<FileFacts> find(String packageName, String simpleName) {
        for (FileFacts facts : shipped()) {
            if (declares(facts, packageName, simpleName)) {
                return Optional.of(facts);
            }
        }
        return classes.find(packageName, simpleName);
    }

    /** Facts of all its types, as far as they can be told. */
    List<FileFacts> all() {
        return shipped.isPresent() ? shipped() : classes.all();
    }

    static boolean declares(FileFacts facts, String packageName, String simpleName) {
        return facts.packageName().equals(packageName)
                && facts.types().stream().anyMatch(type -> type.name().equals(simpleName));
    }

    /** What could not be read in it. */
    List<ParseProblem> problems() {
        List<ParseProblem> problems = new ArrayList<>(classes.problems());
        shipped.ifPresent(facts -> problems.addAll(facts.problems()));
        return problems;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
