package dev.skyc.backend.knative.testing;

import dev.skyc.backend.knative.KnativeReferences;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.ManifestReader;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.gitops.ReferenceClosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of an environment as it stands on disk.
 *
 * @param objects the Kubernetes objects by file, relative to the folder
 * @param external the names that {@code external.yaml} lists
 * @param references the fields that hold names: Knative's, and those that {@code kustomizeconfig.yaml} lists
 */
public record ObjectTree(
        SortedMap<String, Manifest> objects, List<ExternalName> external, List<NameReference> references) {
    private static final String PLATFORM = "platform";

    /** What Kustomize itself knows, so that kustomizeconfig.yaml need not say it. */
    private static final List<NameReference> PODS = Stream.of(
                    new NameReference("", "", "apps", "StatefulSet", ""), new NameReference("", "", "batch", "Job", ""))
            .flatMap(holder -> Stream.of(
                    inPod("ServiceAccount", holder, "serviceAccountName"),
                    inPod("ConfigMap", holder, "volumes/configMap/name"),
                    inPod("ConfigMap", holder, "volumes/projected/sources/configMap/name"),
                    inPod("Secret", holder, "volumes/secret/secretName"),
                    inPod("Secret", holder, "volumes/projected/sources/secret/name")))
            .toList();

    private static final Set<String> OTHERS = Set.of("kustomization.yaml", "kustomizeconfig.yaml", "external.yaml");

    /** Makes everything immutable. */
    public ObjectTree {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        external = List.copyOf(external);
        references = List.copyOf(references);
    }

    /** Reads {@code deploy/<environment>}, but for what belongs into namespaces of others. */
    public static ObjectTree read(Path folder) throws IOException {
        SortedMap<String, Manifest> objects = objectsBelow(folder);
        objects.keySet().removeIf(file -> file.startsWith(PLATFORM + "/"));
        List<NameReference> references = new ArrayList<>(KnativeReferences.ALL);
        references.addAll(PODS);
        references.addAll(references(document(folder.resolve("kustomizeconfig.yaml"))));
        return new ObjectTree(objects, external(document(folder.resolve("external.yaml"))), references);
    }

    /** Reads what belongs into namespaces of others, by namespace and file. */
    public static SortedMap<String, Manifest> readPlatform(Path folder) throws IOException {
        return objectsBelow(folder.resolve(PLATFORM));
    }

    private static SortedMap<String, Manifest> objectsBelow(Path folder) throws IOException {
        ManifestReader reader = new ManifestReader();
        SortedMap<String, Manifest> objects = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (!OTHERS.contains(file.getFileName().toString())) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                objects.put(path, reader.read(Files.readString(file)));
            }
        }
        return objects;
    }

    /** What a rule finds wrong with the objects, with their files in front. */
    public List<String> violations(Function<Manifest, List<String>> rule) {
        List<String> violations = new ArrayList<>();
        objects.forEach(
                (file, object) -> rule.apply(object).forEach(violation -> violations.add(file + ": " + violation)));
        return violations;
    }

    /** The names that nothing in the tree, and nothing outside that it knows of, has. */
    public List<ReferenceClosure.Dangling> dangling() {
        return new ReferenceClosure(objects.values(), references, external).dangling();
    }

    /** The same without one file. */
    public ObjectTree without(String file) {
        SortedMap<String, Manifest> rest = new TreeMap<>(objects);
        rest.remove(file);
        return new ObjectTree(rest, external, references);
    }

    private static NameReference inPod(String target, NameReference holder, String path) {
        return new NameReference("", target, holder.group(), holder.kind(), "spec/template/spec/" + path);
    }

    private static Value document(Path file) throws IOException {
        return Value.root(new ManifestReader().document(Files.readString(file)));
    }

    private static List<ExternalName> external(Value document) {
        return document.at("external").items().stream()
                .map(name -> new ExternalName(
                        name.at("kind").text(),
                        name.at("name").text(),
                        name.at("producer").text(),
                        name.at("namespace").text(),
                        name.at("purpose").text()))
                .toList();
    }

    private static List<NameReference> references(Value document) {
        return document.at("nameReference").items().stream()
                .flatMap(target -> target.at("fieldSpecs").items().stream()
                        .map(field -> new NameReference(
                                target.at("group").text(),
                                target.at("kind").text(),
                                field.at("group").text(),
                                field.at("kind").text(),
                                field.at("path").text())))
                .toList();
    }
}
