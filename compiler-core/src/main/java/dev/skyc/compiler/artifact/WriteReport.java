package dev.skyc.compiler.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link ArtifactWriter} did. Paths are relative to the base directory, sorted.
 *
 * @param created files that were not there
 * @param updated files whose bytes differed
 * @param removed generated files that are no longer wanted
 * @param unchanged wanted files that were left alone
 * @param foreign files in generated folders that we did not make, left alone
 */
public record WriteReport(
        List<String> created,
        List<String> updated,
        List<String> removed,
        List<String> unchanged,
        List<String> foreign) {
    /** Copies the lists. */
    public WriteReport {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
        foreign = List.copyOf(foreign);
    }

    /** Whether nothing on disk changed. */
    public boolean isUnchanged() {
        return created.isEmpty() && updated.isEmpty() && removed.isEmpty();
    }

    /** Whether there was nothing to do at all. */
    public boolean isEmpty() {
        return isUnchanged() && unchanged.isEmpty();
    }

    /** This and another report. */
    public WriteReport plus(WriteReport other) {
        return new WriteReport(
                joined(created, other.created),
                joined(updated, other.updated),
                joined(removed, other.removed),
                joined(unchanged, other.unchanged),
                joined(foreign, other.foreign));
    }

    /** The counts in words, such as {@code 12 files created, 1 updated, 30 unchanged}. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, created, "created");
        add(parts, updated, "updated");
        add(parts, removed, "removed");
        add(parts, unchanged, "unchanged");
        return parts.isEmpty() ? "no files" : String.join(", ", parts);
    }

    private static void add(List<String> parts, List<String> paths, String what) {
        if (!paths.isEmpty()) {
            String files = parts.isEmpty() ? (paths.size() == 1 ? " file " : " files ") : " ";
            parts.add(paths.size() + files + what);
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }
}
