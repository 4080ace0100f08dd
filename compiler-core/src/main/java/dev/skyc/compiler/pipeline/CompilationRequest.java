package dev.skyc.compiler.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What is compiled. Paths are absolute.
 *
 * @param baseDirectory the project's base directory, to which all reported and written paths are relative
 * @param defaultName the application's name where {@code serverless.yaml} gives none
 * @param sourceRoots directories of the project's own sources
 * @param generatedSourceRoots directories of sources that other tools generate; a missing one is an error
 * @param resourceRoots directories of the project's own resources; they may not exist
 * @param modules modules of the same build that the project depends on, read from source
 * @param classPath jars the project depends on
 * @param settings the file {@code serverless.yaml}; it may not exist
 * @param lock the file {@code serverless.lock}; it may not exist
 * @param output the directory of the output tree, {@code deploy}
 * @param work a directory for caches and reports that are not committed, {@code target/skyc}
 */
public record CompilationRequest(
        Path baseDirectory,
        String defaultName,
        List<Path> sourceRoots,
        List<Path> generatedSourceRoots,
        List<Path> resourceRoots,
        List<Module> modules,
        List<Library> classPath,
        Path settings,
        Path lock,
        Path output,
        Path work) {
    public CompilationRequest {
        sourceRoots = List.copyOf(sourceRoots);
        generatedSourceRoots = List.copyOf(generatedSourceRoots);
        resourceRoots = List.copyOf(resourceRoots);
        modules = List.copyOf(modules);
        classPath = List.copyOf(classPath);
    }

    /** A module of the same build: {@code groupId:artifactId}, its source and its resource directories. */
    public record Module(String coordinates, List<Path> sourceRoots, List<Path> resourceRoots) {
        public Module {
            sourceRoots = List.copyOf(sourceRoots);
            resourceRoots = List.copyOf(resourceRoots);
        }
    }

    /** A jar: {@code groupId:artifactId} and the file. */
    public record Library(String coordinates, Path jar) {}
}
