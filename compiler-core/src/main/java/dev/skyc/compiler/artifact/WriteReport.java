package dev.skyc.compiler.artifact;

import java.util.List;

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
}
