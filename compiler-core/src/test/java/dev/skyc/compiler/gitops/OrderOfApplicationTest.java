package dev.skyc.compiler.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.GeneratedMark;
import dev.skyc.compiler.plan.GitOps;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderOfApplicationTest {
    private static final GitOps ARGOCD = new GitOps(true, Optional.empty());
    private static final GitOps FLUX =
            new GitOps(false, Optional.of(new GitOps.Flux("fleet", "flux-system", "./shop/deploy", "10m0s")));

    @Test
    void nothingIsSaidOfAnOrderUnlessItIsAskedFor() {
        assertThat(tree(GitOps.NONE).artifacts())
                .extracting(Artifact::path)
                .noneMatch(path -> path.contains("argocd") || path.contains("flux"));
    }

    @Test
    void wavesOfArgoCdAreAComponentOfTheEnvironment() {
        ArtifactSet tree = tree(ARGOCD);

        assertThat(file(tree, "deploy/dev/kustomization.yaml")).contains("components:\n- argocd\n- image\n");
        assertThat(file(tree, "deploy/dev/argocd/kustomization.yaml")).isEqualTo(GeneratedMark.YAML_HEADER + """
                apiVersion: kustomize.config.k8s.io/v1alpha1
                kind: Component
                patches:
                - target:
                    version: v1
                    kind: ConfigMap
                  patch: |
                    apiVersion: any
                    kind: any
                    metadata:
                      name: any
                      annotations:
                        argocd.argoproj.io/sync-wave: "-20"
                - target:
                    version: v1
                    kind: ServiceAccount
                  patch: |
                    apiVersion: any
                    kind: any
                    metadata:
                      name: any
                      annotations:
                        argocd.argoproj.io/sync-wave: "-30"
                - target:
                    group: serving.knative.dev
                    kind: Service
                  patch: |
                    apiVersion: any
                    kind: any
                    metadata:
                      name: any
                      annotations:
                        argocd.argoproj.io/sync-wave: "0"
                """);
    }

    @Test
    void fluxAppliesAccountsFirstAndNeverTwice() {
        ArtifactSet tree = tree(FLUX);

        assertThat(file(tree, "deploy/dev/flux/kustomization.yaml")).isEqualTo(GeneratedMark.YAML_HEADER + """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                - kustomization-shop-dev-access.yaml
                - kustomization-shop-dev.yaml
                """);
        assertThat(file(tree, "deploy/dev/flux/kustomization-shop-dev-access.yaml"))
                .contains("  path: ./shop/deploy/dev/access\n", "  targetNamespace: shop\n");
        assertThat(file(tree, "deploy/dev/flux/kustomization-shop-dev.yaml"))
                .isEqualTo(GeneratedMark.YAML_HEADER + """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata:
                  name: shop-dev
                  namespace: flux-system
                  annotations:
                    skyc.dev/source: shop
                spec:
                  interval: 10m0s
                  path: ./shop/deploy/overlays/dev
                  prune: true
                  sourceRef:
                    kind: GitRepository
                    name: fleet
                  targetNamespace: shop
                  dependsOn:
                  - name: shop-dev-access
                  patches:
                  - target:
                      kind: ServiceAccount
                      name: orders
                    patch: |
                      $patch: delete
                      apiVersion: v1
                      kind: ServiceAccount
                      metadata:
                        name: orders
                """);
    }

    private static ArtifactSet tree(GitOps gitOps) {
        return EnvironmentTreeTest.tree(Optional.of("shop"), gitOps);
    }

    private static String file(ArtifactSet tree, String path) {
        return tree.artifacts().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
