package dev.skyc.compiler.gitops;

import dev.skyc.compiler.plan.DeploymentPlan.Environment;

/** The overlay of an environment, as it is handed to the user. */
final class OverlayKustomization {
    private OverlayKustomization() {}

    static String of(Environment environment) {
        String namespace = environment
                .namespace()
                .map(name -> "namespace: " + name)
                .orElse("# namespace: the-namespace-of-" + environment.name());
        return """
                # Yours: created once by skyc and never changed again. Add patches, resources and all that skyc has no word for.
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                %s
                resources:
                - ../../%s
                # Merge keys, kept up to date by skyc: a patch of one environment variable keeps the others.
                openapi:
                  path: schema.json
                """.formatted(namespace, environment.name());
    }
}
