package dev.skyc.compiler.artifact;

import dev.skyc.compiler.artifact.Artifact.Ownership;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted, compared with what stands on disk.
 *
 * @param missing wanted and not there
 * @param different generated files whose bytes differ
 * @param equal paths of wanted files that need no change, those of the user's included
 * @param stale generated files that are no longer wanted
 * @param foreign paths of files in generated folders that we did not make
 */
record ArtifactComparison(
        List<Artifact> missing,
        List<Difference> different,
        List<String> equal,
        List<Stale> stale,
        List<String> foreign) {
    /** A file as it should be and as it is. */
    record Difference(Artifact wanted, String actual) {}

    /** A file that should not be there. */
    record Stale(String path, String actual) {}

    /**
     * Compares.
     *
     * @param base the directory that all paths are relative to
     * @param folders folders in which a generated file is stale unless it is wanted
     */
    static ArtifactComparison of(Path base, ArtifactSet wanted, Collection<String> folders) throws IOException {
        ArtifactComparison result = new ArtifactComparison(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        SafePath safe = new SafePath(base);
        for (Artifact artifact : wanted.artifacts()) {
            result.add(artifact, safe.resolve(artifact.path()));
        }
        Set<String> paths = wanted.artifacts().stream().map(Artifact::path).collect(Collectors.toSet());
        for (String path : files(base, safe, folders)) {
            if (!paths.contains(path)) {
                result.addUnwanted(path, base.resolve(path));
            }
        }
        return result;
    }

    private void add(Artifact artifact, Path file) throws IOException {
        byte[] content = artifact.content().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(artifact);
        } else if (artifact.ownership() == Ownership.CREATED_ONCE) {
            equal.add(artifact.path());
        } else if (Files.isDirectory(file)) {
            throw new IOException("cannot write " + artifact.path() + ": there is a directory of that name");
        } else {
            byte[] actual = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (Arrays.equals(actual, content) && !Files.isSymbolicLink(file)) {
                equal.add(artifact.path());
            } else {
                different.add(new Difference(artifact, new String(actual, StandardCharsets.UTF_8)));
            }
        }
    }

    private void addUnwanted(String path, Path file) throws IOException {
        String text = Files.isSymbolicLink(file) ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (GeneratedMark.isIn(text) || path.endsWith(StagedFile.SUFFIX)) {
            stale.add(new Stale(path, text));
        } else {
            foreign.add(path);
        }
    }

    /** All files below the folders, sorted; symbolic links are listed and not followed. */
    private static Set<String> files(Path base, SafePath safe, Collection<String> folders) throws IOException {
        Set<String> files = new TreeSet<>();
        for (String folder : folders) {
            Path directory = safe.resolve(folder);
            if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> found = Files.walk(directory)) {
                    found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .map(file -> base.relativize(file).toString().replace('\\', '/'))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }
}
