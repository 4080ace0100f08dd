package dev.skyc.compiler.artifact;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the files on disk differ from those that are wanted, for people to read.
 *
 * @param files the lines of a unified diff by path; a file of the user's never appears once it exists
 */
public record ArtifactDiff(SortedMap<String, List<String>> files) {
    private static final int CONTEXT = 3;

    /**
     * Compares without touching anything.
     *
     * @param base the directory that all paths are relative to
     * @param folders folders in which a generated file is wrong unless it is wanted
     */
    public static ArtifactDiff of(Path base, ArtifactSet wanted, Collection<String> folders) throws IOException {
        ArtifactComparison comparison =
                ArtifactComparison.of(base.toAbsolutePath().normalize(), wanted, folders);
        SortedMap<String, List<String>> files = new TreeMap<>();
        for (Artifact artifact : comparison.missing()) {
            files.put(artifact.path(), diff("/dev/null", "b/" + artifact.path(), "", artifact.content()));
        }
        for (ArtifactComparison.Difference difference : comparison.different()) {
            Artifact artifact = difference.wanted();
            files.put(
                    artifact.path(),
                    diff("a/" + artifact.path(), "b/" + artifact.path(), difference.actual(), artifact.content()));
        }
        for (ArtifactComparison.Stale stale : comparison.stale()) {
            files.put(stale.path(), diff("a/" + stale.path(), "/dev/null", stale.actual(), ""));
        }
        return new ArtifactDiff(files);
    }

    /** Whether the disk agrees. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The whole diff; {@code -} is what stands on disk, {@code +} what should. */
    public String render() {
        StringBuilder text = new StringBuilder();
        files.values().forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private static List<String> diff(String actualName, String wantedName, String actual, String wanted) {
        List<String> before = lines(actual);
        List<String> after = lines(wanted);
        if (before.equals(after)) {
            return List.of("--- " + actualName, "+++ " + wantedName, "(the line ends differ)");
        }
        return new ArrayList<>(UnifiedDiffUtils.generateUnifiedDiff(
                actualName, wantedName, before, DiffUtils.diff(before, after), CONTEXT));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
