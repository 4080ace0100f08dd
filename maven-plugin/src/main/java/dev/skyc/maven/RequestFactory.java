package dev.skyc.maven;

import dev.skyc.compiler.pipeline.CompilationRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Turns a Maven project into a request. Modules of the same build are passed as source (docs/decisions/0008). */
final class RequestFactory {
    private final MavenProject project;
    private final Map<String, MavenProject> reactor = new TreeMap<>();

    RequestFactory(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        for (MavenProject module : reactor) {
            this.reactor.put(coordinates(module.getGroupId(), module.getArtifactId()), module);
        }
    }

    CompilationRequest create(Path settings, Path lock, Path output, Path work, List<File> generatedSourceRoots) {
        List<Path> generated = generatedSourceRoots.stream()
                .map(root -> absolute(root.toPath()))
                .toList();
        List<CompilationRequest.Module> modules = new ArrayList<>();
        List<CompilationRequest.Library> libraries = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            String coordinates = coordinates(artifact.getGroupId(), artifact.getArtifactId());
            MavenProject module = reactor.get(coordinates);
            if (module != null) {
                modules.add(new CompilationRequest.Module(
                        coordinates, sourceRoots(module, List.of()), resourceRoots(module)));
            } else if (artifact.getFile() != null) {
                libraries.add(new CompilationRequest.Library(
                        coordinates, absolute(artifact.getFile().toPath())));
            }
        }
        return new CompilationRequest(
                absolute(project.getBasedir().toPath()),
                project.getArtifactId(),
                sourceRoots(project, generated),
                generated,
                resourceRoots(project),
                modules,
                libraries,
                absolute(settings),
                absolute(lock),
                absolute(output),
                absolute(work));
    }

    private static List<Path> sourceRoots(MavenProject project, List<Path> except) {
        return project.getCompileSourceRoots().stream()
                .map(root -> absolute(project.getBasedir().toPath().resolve(root)))
                .filter(root -> !except.contains(root))
                .toList();
    }

    private static List<Path> resourceRoots(MavenProject project) {
        return project.getResources().stream()
                .map(resource -> absolute(project.getBasedir().toPath().resolve(resource.getDirectory())))
                .toList();
    }

    private static String coordinates(String groupId, String artifactId) {
        return groupId + ":" + artifactId;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
