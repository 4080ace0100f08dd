package dev.skyc.compiler.artifact;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one class that changes files. All contents are written to temporary files first and moved into place only when every
 * one of them is complete, so a full disk leaves the tree as it was and no file is ever half written. Files whose bytes are
 * right are not touched; files that we did not make are neither changed nor removed.
 */
public final class ArtifactWriter {
    private final Path base;

    /** A writer for paths relative to a directory, outside of which it refuses to write. */
    public ArtifactWriter(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Makes the disk agree.
     *
     * @param wanted the files
     * @param folders folders in which a generated file is removed unless it is wanted
     * @throws IOException with a message that names the file
     */
    public WriteReport write(ArtifactSet wanted, Collection<String> folders) throws IOException {
        ArtifactComparison comparison = ArtifactComparison.of(base, wanted, folders);
        List<Artifact> artifacts = new ArrayList<>(comparison.missing());
        comparison.different().forEach(difference -> artifacts.add(difference.wanted()));
        SafePath safe = new SafePath(base);
        replace(artifacts, safe);
        for (ArtifactComparison.Stale stale : comparison.stale()) {
            remove(stale.path(), safe.resolve(stale.path()));
        }
        return new WriteReport(
                comparison.missing().stream().map(Artifact::path).toList(),
                comparison.different().stream()
                        .map(difference -> difference.wanted().path())
                        .toList(),
                comparison.stale().stream().map(ArtifactComparison.Stale::path).toList(),
                comparison.equal(),
                comparison.foreign());
    }

    private static void replace(List<Artifact> artifacts, SafePath safe) throws IOException {
        List<StagedFile> staged = new ArrayList<>();
        Set<Path> directories = new HashSet<>();
        int committed = 0;
        String path = "";
        try {
            for (Artifact artifact : artifacts) {
                path = artifact.path();
                Path file = safe.resolve(path);
                if (directories.add(file.getParent())) {
                    Files.createDirectories(file.getParent());
                }
                staged.add(StagedFile.write(artifact, file));
            }
            for (StagedFile file : staged) {
                path = file.path();
                file.commit();
                committed++;
            }
        } catch (IOException e) {
            staged.subList(committed, staged.size()).forEach(StagedFile::discard);
            throw failure("write", path, e);
        }
    }

    /** Removes a file, and the folders that thereby became empty. */
    private void remove(String path, Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            while (folder != null && !folder.equals(base) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(folder);
                folder = folder.getParent();
            }
        } catch (DirectoryNotEmptyException e) {
            // The rest of the folder is still wanted, or not ours.
            return;
        } catch (IOException e) {
            throw failure("remove", path, e);
        }
    }

    private static IOException failure(String verb, String path, IOException cause) {
        return new IOException("cannot " + verb + " " + path + ": " + reason(cause), cause);
    }

    /** The messages of the JDK hold absolute paths, and often nothing else. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NoSuchFileException) {
            return "a file stands where a directory is needed";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason().toLowerCase(Locale.ROOT);
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
