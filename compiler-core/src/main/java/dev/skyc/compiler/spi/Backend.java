package dev.skyc.compiler.spi;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.plan.DeploymentPlan;
import java.util.List;

/** Turns a plan into Kubernetes objects. Found by {@link java.util.ServiceLoader}; pure. */
public interface Backend {
    /** The backend's name, such as {@code knative}. */
    String id();

    /** The objects of a plan. */
    Output generate(DeploymentPlan plan);

    /**
     * What a backend made.
     *
     * @param manifests the objects, in any order; those of the plan's providers are not repeated
     * @param access those of the objects that must exist before the others (ServiceAccounts), kept in a folder of their own
     * @param external names that the objects use and others make, beside those of the plan
     * @param nameReferences where objects of the backend's kinds hold names of other objects
     * @param mergeKeys the keys by which lists inside objects of the backend's kinds are merged
     */
    record Output(
            List<Manifest> manifests,
            List<Manifest> access,
            List<ExternalName> external,
            List<NameReference> nameReferences,
            List<MergeKey> mergeKeys) {
        public Output {
            manifests = List.copyOf(manifests);
            access = List.copyOf(access);
            external = List.copyOf(external);
            nameReferences = List.copyOf(nameReferences);
            mergeKeys = List.copyOf(mergeKeys);
        }
    }

    /**
     * A list inside objects of one kind whose items have a key.
     *
     * @param path the list's field names from the object's root, list items in between left out:
     *     {@code spec, template, spec, containers, env}
     */
    record MergeKey(String apiVersion, String kind, List<String> path, String key) {
        public MergeKey {
            path = List.copyOf(path);
        }
    }
}
