package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlannedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Kustomize files of an environment's folder. */
final class Kustomizations {
    static final String IMAGE_COMMENT = """
            # The image of this environment. Created with a placeholder; then only serverless:image and serverless:promote
            # change it, compile never does.
            """;

    private static final String NO_DIGEST = "sha256:" + "0".repeat(64);

    private Kustomizations() {}

    /** The ServiceAccounts, buildable alone: a server-side dry run of the rest needs them to exist. */
    static Map<String, Object> access(List<Manifest> accounts) {
        Map<String, Object> file = kustomization();
        file.put("resources", accounts.stream().map(Manifest::fileName).toList());
        return file;
    }

    /**
     * The whole environment. Labels never touch selectors: Kustomize would add one to Knative's Service, which has none.
     *
     * @param objects sorted by file name
     */
    static Map<String, Object> environment(String application, List<Manifest> objects, List<Manifest> access) {
        Map<String, Object> file = kustomization();
        Stream<String> names = objects.stream().map(Manifest::fileName);
        file.put("resources", (access.isEmpty() ? names : Stream.concat(Stream.of("access"), names)).toList());
        file.put("components", List.of("image"));
        file.put("configurations", List.of("kustomizeconfig.yaml"));
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("includeSelectors", false);
        labels.put("pairs", Map.of("app.kubernetes.io/part-of", application));
        file.put("labels", List.of(labels));
        return file;
    }

    /** The component that gives the image its digest. */
    static Map<String, Object> image(DeploymentPlan plan) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "kustomize.config.k8s.io/v1alpha1");
        file.put("kind", "Component");
        Stream<String> others = plan.images().stream().map(PlannedImage::name);
        file.put(
                "images",
                Stream.concat(Stream.of(plan.application()), others)
                        .map(Kustomizations::placeholder)
                        .toList());
        return file;
    }

    private static Map<String, Object> placeholder(String name) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("name", name);
        image.put("newName", "registry.invalid/" + name);
        image.put("digest", NO_DIGEST);
        return image;
    }

    static Map<String, Object> kustomization() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        file.put("kind", "Kustomization");
        return file;
    }
}
