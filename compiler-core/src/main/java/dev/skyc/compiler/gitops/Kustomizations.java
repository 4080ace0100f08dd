package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Kustomize files of an environment's folder. */
final class Kustomizations {
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
     * @param components folders of components that apply to it
     */
    static Map<String, Object> environment(
            String application, List<Manifest> objects, List<Manifest> access, List<String> components) {
        Map<String, Object> file = kustomization();
        Stream<String> names = objects.stream().map(Manifest::fileName);
        file.put("resources", (access.isEmpty() ? names : Stream.concat(Stream.of("access"), names)).toList());
        file.put("components", components);
        file.put("configurations", List.of("kustomizeconfig.yaml"));
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("includeSelectors", false);
        labels.put("pairs", Map.of("app.kubernetes.io/part-of", application));
        file.put("labels", List.of(labels));
        return file;
    }

    static Map<String, Object> kustomization() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        file.put("kind", "Kustomization");
        return file;
    }
}
