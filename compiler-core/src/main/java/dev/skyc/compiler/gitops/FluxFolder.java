package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.GitOps.Flux;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two of Flux's Kustomizations: Flux tries an environment out on the server before it applies it, and there every function
 * without its ServiceAccount is refused, so accounts are applied on their own first.
 */
final class FluxFolder {
    static final String NAME = "flux";

    private FluxFolder() {}

    /**
     * The files, by name in the folder.
     *
     * @param access the environment's accounts
     */
    static SortedMap<String, Map<String, Object>> files(DeploymentPlan plan, Flux flux, List<Manifest> access) {
        String environment = plan.environment().name();
        String name = plan.application() + "-" + environment;
        String accounts = name + "-access";
        SortedMap<String, Map<String, Object>> files = new TreeMap<>();
        Map<String, Object> whole = spec(plan, flux, "overlays/" + environment);
        if (!access.isEmpty()) {
            files.put(file(accounts), object(plan, flux, accounts, spec(plan, flux, environment + "/access")));
            whole.put("dependsOn", List.of(Map.of("name", accounts)));
            whole.put("patches", access.stream().map(FluxFolder::without).toList());
        }
        files.put(file(name), object(plan, flux, name, whole));
        Map<String, Object> all = Kustomizations.kustomization();
        all.put("resources", List.copyOf(files.keySet()));
        files.put("kustomization.yaml", all);
        return files;
    }

    private static String file(String name) {
        return "kustomization-" + name + ".yaml";
    }

    private static Map<String, Object> object(DeploymentPlan plan, Flux flux, String name, Map<String, Object> spec) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", flux.namespace());
        metadata.put("annotations", Map.of("skyc.dev/source", plan.application()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "kustomize.toolkit.fluxcd.io/v1");
        object.put("kind", "Kustomization");
        object.put("metadata", metadata);
        object.put("spec", spec);
        return object;
    }

    private static Map<String, Object> spec(DeploymentPlan plan, Flux flux, String folder) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("kind", "GitRepository");
        source.put("name", flux.source());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("interval", flux.interval());
        spec.put("path", flux.path() + "/" + folder);
        spec.put("prune", true);
        spec.put("sourceRef", source);
        plan.environment().namespace().ifPresent(namespace -> spec.put("targetNamespace", namespace));
        return spec;
    }

    /** Leaves one account to the other Kustomization: Flux marks what it applies, and two would mark in turns. */
    private static Map<String, Object> without(Manifest account) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("kind", account.kind());
        target.put("name", account.name());
        Map<String, Object> deletion = new LinkedHashMap<>();
        deletion.put("$patch", "delete");
        deletion.put("apiVersion", account.apiVersion());
        deletion.put("kind", account.kind());
        deletion.put("metadata", Map.of("name", account.name()));
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("target", target);
        patch.put("patch", new YamlWriter().write(deletion));
        return patch;
    }
}
