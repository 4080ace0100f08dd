package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.Artifact.Ownership;
import dev.skyc.compiler.artifact.ArtifactDiff;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ArtifactWriter;
import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.lock.CommittedLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a project that a compilation writes: the output tree, which may lie in a sibling checkout, and the lock beside
 * the settings.
 */
final class OutputFiles {
    private static final String OVERLAYS = "overlays";

    private final Path base;
    private final Path output;
    private final Path lock;

    OutputFiles(CompilationRequest request) {
        base = request.baseDirectory();
        output = request.output();
        lock = request.lock();
    }

    /** The output directory's name, the first segment of all artifact paths. */
    String root() {
        return name(output);
    }

    /** Folders of environments that exist, those that are no longer configured included. */
    List<String> environmentFolders() throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(output)) {
            return children.filter(Files::isDirectory)
                    .map(OutputFiles::name)
                    .filter(name -> !name.equals(OVERLAYS))
                    .map(name -> root() + "/" + name)
                    .sorted()
                    .toList();
        }
    }

    /** An environment's images as they are committed; nothing where there are none yet. */
    Validated<Optional<ImageFile>> images(String environment) throws IOException {
        Path file = output.resolve(environment).resolve(ImageFile.PATH);
        return Files.isRegularFile(file)
                ? ImageFile.read(root() + "/" + environment + "/" + ImageFile.PATH, Files.readString(file))
                : new Validated<>(Optional.empty(), List.of());
    }

    /** The lock as it is committed, held against the application's name. */
    Validated<CommittedLock> lock(Located<String> application) throws IOException {
        Optional<String> text = Files.exists(lock) ? Optional.of(Files.readString(lock)) : Optional.empty();
        return CommittedLock.read(Paths.relative(base, lock), text, application);
    }

    WriteReport write(Compilation compilation) throws IOException {
        WriteReport tree = new ArtifactWriter(directory(output)).write(compilation.artifacts(), compilation.folders());
        return tree.plus(writeLock(compilation.lock()));
    }

    /** Writes the lock alone, if there is a new text. */
    WriteReport writeLock(Optional<String> text) throws IOException {
        return new ArtifactWriter(directory(lock)).write(lock(text), List.of());
    }

    String difference(Compilation compilation) throws IOException {
        return ArtifactDiff.of(directory(output), compilation.artifacts(), compilation.folders())
                        .render()
                + ArtifactDiff.of(directory(lock), lock(compilation.lock()), List.of())
                        .render();
    }

    private ArtifactSet lock(Optional<String> newText) {
        return newText.map(text -> new ArtifactSet(List.of(new Artifact(name(lock), text, Ownership.GENERATED))))
                .orElse(ArtifactSet.EMPTY);
    }

    private static Path directory(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " cannot be written: it is the root of a file system");
        }
        return parent;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
