package dev.skyc.backend.knative.testing;

import java.util.List;
import java.util.Set;

/** The restricted profile of the Pod Security Standards, and what we ask of pods beyond it. */
final class PodRules {
    private static final Set<String> VOLUMES =
            Set.of("configMap", "downwardAPI", "emptyDir", "persistentVolumeClaim", "projected", "secret");

    private PodRules() {}

    /** The pod of a StatefulSet, Deployment or Job. */
    static void check(Value root, Violations violations) {
        Value pod = root.at("spec", "template", "spec");
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            violations.unless(!pod.at(host).isPresent(), pod.at(host), "must not be set");
        }
        violations.unless(
                pod.at("automountServiceAccountToken").isPresent(),
                pod.at("automountServiceAccountToken"),
                "does not say whether the pod has a token");
        violations.unless(
                pod.at("securityContext", "runAsUser").number(0) > 0,
                pod.at("securityContext", "runAsUser"),
                "not a user other than root");
        for (Value container : pod.at("containers").items()) {
            ContainerRules.security(container.at("securityContext"), violations);
            violations.unless(
                    container.at("securityContext", "readOnlyRootFilesystem").is(true),
                    container.at("securityContext", "readOnlyRootFilesystem"),
                    "can write to its root file system");
            violations.unless(
                    container.at("resources", "limits", "memory").isPresent(),
                    container.at("resources", "limits"),
                    "no limit of memory");
            violations.unless(
                    container.at("image").text().matches(".+:[^:/]*[0-9][^:/]*|.+@sha256:.+|[-a-z0-9]+"),
                    container.at("image"),
                    "neither a version nor a name that Kustomize replaces");
        }
        for (Value volume : pod.at("volumes").items()) {
            for (Value field : volume.fields()) {
                violations.unless(
                        field.name().equals("name") || VOLUMES.contains(field.name()),
                        field,
                        "not a kind that is allowed");
            }
        }
    }
}
