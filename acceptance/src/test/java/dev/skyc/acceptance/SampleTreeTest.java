package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.AdmissionRules;
import dev.skyc.backend.knative.testing.CrdSchemas;
import dev.skyc.backend.knative.testing.Drift;
import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.backend.knative.testing.StrictReadBack;
import dev.skyc.compiler.testing.Kubectl;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster and the tools around it would say to the tree that the sample commits. */
class SampleTreeTest {
    private static final Path DEPLOY = Sample.COMMITTED.resolve("deploy");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", "existing"})
    void aStockClusterAcceptsEveryObject(String environment) throws IOException {
        ObjectTree tree = ObjectTree.read(DEPLOY.resolve(environment));
        assertThat(tree.objects()).hasSizeGreaterThan(50);
        assertThat(tree.violations(new StrictReadBack()::violations)).isEmpty();
        assertThat(tree.violations(AdmissionRules::violations)).isEmpty();
        assertThat(tree.violations(Drift::of)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", "existing"})
    void theSchemasOfAClusterAcceptEveryObject(String environment) throws IOException {
        Path folder = CrdSchemas.configuredFolder();
        assumeTrue(
                Requirements.met("schemas", Files.isDirectory(folder)),
                "the schema folder that skyc.crds names is not here");
        assertThat(ObjectTree.read(DEPLOY.resolve(environment)).violations(new CrdSchemas(folder)::violations))
                .isEmpty();
    }

    /** A missing file is noticed by its references, or because kustomization.yaml lists it. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", "existing"})
    void everyNameResolvesAndNoFileCanBeTakenAway(String environment) throws IOException {
        Path folder = DEPLOY.resolve(environment);
        ObjectTree tree = ObjectTree.read(folder);
        assertThat(tree.dangling()).isEmpty();
        List<String> listed = new ArrayList<>(resources(folder, ""));
        resources(folder.resolve("access"), "access/").forEach(listed::add);
        listed.remove("access");
        List<String> files = tree.objects().keySet().stream()
                .filter(file -> !file.startsWith("image/"))
                .toList();
        assertThat(new TreeSet<>(listed)).isEqualTo(new TreeSet<>(files));
        List<String> missed = files.stream()
                .filter(file -> file.startsWith("access/") || file.startsWith("configmap-"))
                // It holds names, and nothing holds its own.
                .filter(file -> !file.startsWith("access/rolebinding-"))
                .filter(file -> tree.without(file).dangling().isEmpty())
                .toList();
        assertThat(missed).as("files that others need, taken away unnoticed").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", "existing"})
    void kustomizeRendersTheOverlay(String environment, @TempDir Path directory) throws IOException {
        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        Kubectl.Result result = Kubectl.run(
                directory,
                "",
                "kustomize",
                DEPLOY.resolve("overlays").resolve(environment).toAbsolutePath().toString());
        assertThat(result.status()).as(result.output()).isZero();
        int objects = ObjectTree.read(DEPLOY.resolve(environment)).objects().keySet().stream()
                .filter(file -> !file.startsWith("image/"))
                .toList()
                .size();
        assertThat(result.output().split("\n---\n")).hasSize(objects);
    }

    private static List<String> resources(Path folder, String prefix) throws IOException {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(folder.resolve("kustomization.yaml"))) {
            if (line.equals("resources:")) {
                inside = true;
            } else if (inside && line.startsWith("- ")) {
                names.add(prefix + line.substring(2));
            } else {
                inside = false;
            }
        }
        return names;
    }
}
