package dev.skyc.compiler.frontend;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is read. Paths are absolute.
 *
 * @param baseDirectory the directory to which reported positions are relative
 * @param sourceRoots directories of the project's own sources; a missing one holds no sources
 * @param generatedSourceRoots directories of sources that other tools generate; a missing one is an error
 * @param modules modules of the same build, read from source; types of all are known, functions only of listed ones
 * @param jars dependencies; types of all are known, functions only of listed ones, through their facts file
 * @param cache directory for the facts cache; absent for none
 */
public record FrontendRequest(
        Path baseDirectory,
        List<Path> sourceRoots,
        List<Path> generatedSourceRoots,
        List<Module> modules,
        List<Jar> jars,
        Optional<Path> cache) {
    public FrontendRequest {
        sourceRoots = List.copyOf(sourceRoots);
        generatedSourceRoots = List.copyOf(generatedSourceRoots);
        modules = List.copyOf(modules);
        jars = List.copyOf(jars);
    }

    /**
     * A module of the same build.
     *
     * @param coordinates {@code groupId:artifactId}
     * @param listed whether {@code libraries:} names it, so that its functions join the application
     */
    public record Module(String coordinates, List<Path> sourceRoots, boolean listed) {
        public Module {
            sourceRoots = List.copyOf(sourceRoots);
        }
    }

    /**
     * A dependency's jar.
     *
     * @param coordinates {@code groupId:artifactId}
     * @param listed whether {@code libraries:} names it, so that its functions join the application
     */
    public record Jar(String coordinates, Path path, boolean listed) {}
}
