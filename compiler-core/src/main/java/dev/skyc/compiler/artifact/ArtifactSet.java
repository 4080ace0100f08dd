package dev.skyc.compiler.artifact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Artifacts sorted by path, at most one for each path. */
public record ArtifactSet(List<Artifact> artifacts) {
    /** No files. */
    public static final ArtifactSet EMPTY = new ArtifactSet(List.of());

    /** Sorts, and refuses two artifacts of one path. */
    public ArtifactSet {
        List<Artifact> sorted = new ArrayList<>(artifacts);
        sorted.sort(Comparator.comparing(Artifact::path));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).path().equals(sorted.get(i - 1).path())) {
                throw new IllegalArgumentException(
                        "two artifacts for " + sorted.get(i).path());
            }
        }
        artifacts = List.copyOf(sorted);
    }

    /** These and the other artifacts. */
    public ArtifactSet plus(ArtifactSet other) {
        List<Artifact> all = new ArrayList<>(artifacts);
        all.addAll(other.artifacts);
        return new ArtifactSet(all);
    }
}
