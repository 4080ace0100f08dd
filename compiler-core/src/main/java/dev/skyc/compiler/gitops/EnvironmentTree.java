package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.Artifact.Ownership;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.GeneratedMark;
import dev.skyc.compiler.artifact.JsonWriter;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.GitOps;
import dev.skyc.compiler.spi.Backend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lays out the files of an environment: a folder that is generated as a whole, with one object in each file, and an overlay
 * that is created once. Safe for use by several threads.
 */
public final class EnvironmentTree {
    private final YamlWriter yaml = new YamlWriter();
    private final JsonWriter json = new JsonWriter();

    /**
     * The files.
     *
     * @param root the directory of the output tree, {@code deploy}, relative to the base directory
     * @param outputs what the backends made of the plan
     * @param applicationJson what the code of this environment requires, with the mark of generated files
     * @param images the environment's images as they are committed, if they are
     * @param gitOps who applies the tree
     */
    public ArtifactSet of(
            String root,
            DeploymentPlan plan,
            List<Backend.Output> outputs,
            String applicationJson,
            Optional<ImageFile> images,
            GitOps gitOps) {
        List<Manifest> access = sorted(
                Stream.concat(plan.access().stream(), outputs.stream().flatMap(output -> output.access().stream()))
                        .toList());
        List<Manifest> generated =
                outputs.stream().flatMap(output -> output.manifests().stream()).toList();
        List<Manifest> objects = new ArrayList<>(plan.manifests());
        objects.addAll(generated);
        List<Manifest> all = new ArrayList<>(objects);
        all.addAll(access);
        TreeSet<ExternalName> external = new TreeSet<>(plan.external());
        outputs.forEach(output -> external.addAll(output.external()));
        List<NameReference> references = new ArrayList<>(plan.nameReferences());
        outputs.forEach(output -> references.addAll(output.nameReferences()));
        List<Backend.MergeKey> mergeKeys =
                outputs.stream().flatMap(output -> output.mergeKeys().stream()).toList();

        String environment = plan.environment().name();
        Folder folder = new Folder(root + "/" + environment);
        access.forEach(object -> folder.yaml("access/" + object.fileName(), object.content()));
        sorted(objects).forEach(object -> folder.yaml(object.fileName(), object.content()));
        if (!access.isEmpty()) {
            folder.yaml("access/kustomization.yaml", Kustomizations.access(access));
        }
        if (!plan.platform().isEmpty()) {
            plan.platform().forEach(object -> folder.yaml(PlatformFolder.file(object), PlatformFolder.content(object)));
            folder.yaml(PlatformFolder.NAME + "/kustomization.yaml", PlatformFolder.kustomization(plan.platform()));
        }
        List<String> components = new ArrayList<>(List.of("image"));
        if (gitOps.argocd()) {
            components.add(0, SyncWaves.NAME);
            folder.yaml(
                    SyncWaves.NAME + "/kustomization.yaml", SyncWaves.component(access, plan.manifests(), generated));
        }
        gitOps.flux()
                .ifPresent(flux -> FluxFolder.files(plan, flux, access)
                        .forEach((name, content) -> folder.yaml(FluxFolder.NAME + "/" + name, content)));
        folder.yaml(
                "kustomization.yaml",
                Kustomizations.environment(plan.application(), sorted(objects), access, components));
        folder.yaml("kustomizeconfig.yaml", NameReferenceConfig.of(references, all));
        folder.yaml("external.yaml", ExternalNames.of(external));
        ImageFile completed =
                images.map(committed -> committed.completedFor(plan)).orElseGet(() -> ImageFile.of(plan));
        boolean unchanged = images.isEmpty() || completed.equals(images.get());
        folder.add(ImageFile.PATH, completed.text(), unchanged ? Ownership.CREATED_ONCE : Ownership.GENERATED);
        folder.add("application.json", applicationJson, Ownership.GENERATED);

        Folder overlay = new Folder(root + "/overlays/" + environment);
        overlay.once("kustomization.yaml", OverlayKustomization.of(plan.environment()));
        overlay.add("schema.json", json.write(MergeSchema.of(mergeKeys, all)), Ownership.GENERATED);
        return new ArtifactSet(folder.files).plus(new ArtifactSet(overlay.files));
    }

    private static List<Manifest> sorted(List<Manifest> objects) {
        return objects.stream().sorted(Comparator.comparing(Manifest::fileName)).toList();
    }

    private final class Folder {
        private final String path;
        private final List<Artifact> files = new ArrayList<>();

        Folder(String path) {
            this.path = path;
        }

        void yaml(String name, Map<String, ?> content) {
            add(name, GeneratedMark.YAML_HEADER + yaml.write(content), Ownership.GENERATED);
        }

        void once(String name, String content) {
            add(name, content, Ownership.CREATED_ONCE);
        }

        void add(String name, String content, Ownership ownership) {
            files.add(new Artifact(path + "/" + name, content, ownership));
        }
    }
}
