package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.classfile.ClassPath;
import dev.skyc.compiler.frontend.classfile.PlatformTypes;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Java's own types. Which there are, a list says; what they look like, the JDK that skyc runs on, or nobody: the list may
 * know a type that is newer than that JDK.
 */
final class PlatformClasses implements AutoCloseable {
    /** The modules whose types stand in signatures that skyc reads. */
    private static final List<String> MODULES = List.of("java.base", "java.sql", "java.net.http", "java.logging");

    private final PlatformTypes types = new PlatformTypes();
    private final ClassPath classes = open();

    private static ClassPath open() {
        FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
        return ClassPath.of(MODULES.stream()
                .map(module -> image.getPath("/modules", module))
                .filter(Files::isDirectory)
                .toList());
    }

    Optional<FileFacts> find(String packageName, String simpleName) {
        return types.kind(packageName, simpleName)
                .map(kind -> classes.find(packageName, simpleName)
                        .orElseGet(() -> new FileFacts(
                                simpleName, packageName, List.of(), List.of(unknown(kind, simpleName)), List.of())));
    }

    Set<String> packagesOfModule(String module) {
        return types.packagesOfModule(module);
    }

    private static TypeFacts unknown(TypeFacts.Kind kind, String name) {
        return new TypeFacts(
                kind,
                name,
                Set.of("public"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SourceSpan.NONE,
                SourceSpan.NONE);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
