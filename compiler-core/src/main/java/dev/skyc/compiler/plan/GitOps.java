package dev.skyc.compiler.plan;

import java.util.Optional;

/**
 * Who applies the output tree in which order, for those who say so; without it any tool may apply everything at once.
 *
 * @param argocd whether objects carry sync waves
 * @param flux present when Flux applies the tree
 */
public record GitOps(boolean argocd, Optional<Flux> flux) {
    /** Nothing is said. */
    public static final GitOps NONE = new GitOps(false, Optional.empty());

    /**
     * Flux.
     *
     * @param source name of the GitRepository that holds the tree
     * @param namespace where the GitRepository and the Kustomizations are
     * @param path the output tree in the repository, such as {@code ./deploy}
     * @param interval how often Flux looks, as a Go duration
     */
    public record Flux(String source, String namespace, String path, String interval) {}
}
