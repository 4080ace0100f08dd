package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.compiler.testing.Kubectl;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does in an overlay, done with a real {@code kubectl kustomize}. */
class OverlayTest {
    private Path overlay;
    private Path folder;

    @BeforeEach
    void write(@TempDir Path base) throws IOException {
        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        folder = ShopTree.write(base, Plans.shop());
        overlay = base.resolve("deploy/overlays/prod");
    }

    @Test
    void theOverlayRendersEveryObjectWithTheImageByDigest() throws IOException {
        String rendered = render(overlay);

        assertThat(rendered.split("\n---\n")).hasSize(18);
        assertThat(rendered)
                .contains(
                        "image: registry.invalid/shop@sha256:0000000000000000000000000000000000000000000000000000000000000000")
                .doesNotContain("image: shop\n");
    }

    @Test
    void theAccountsCanBeBuiltAlone() throws IOException {
        assertThat(render(folder.resolve("access")).split("\n---\n"))
                .hasSize(4)
                .allMatch(object -> object.contains("kind: ServiceAccount"));
    }

    @Test
    void aPatchOfOneEnvironmentVariableChangesThatLineOnly() throws IOException {
        String before = render(overlay);
        append("""
                patches:
                - patch: |
                    apiVersion: serving.knative.dev/v1
                    kind: Service
                    metadata:
                      name: orders
                    spec:
                      template:
                        spec:
                          containers:
                          - name: function
                            env:
                            - name: SKYC_CONFIG_PAGE_SIZE
                              value: "100"
                """);

        // Kustomize moves a patched item to the front of its list (kubernetes-sigs/kustomize#5904), so order is left
        // out.
        assertThat(changes(before, render(overlay))).containsExactlyInAnyOrder("- value: \"50\"", "+ value: \"100\"");
    }

    @Test
    void aPatchOfADeliveryChangesThatLineOnly() throws IOException {
        String before = render(overlay);
        append("""
                patches:
                - patch: |
                    apiVersion: eventing.knative.dev/v1
                    kind: Trigger
                    metadata:
                      name: billing-charge
                    spec:
                      delivery:
                        retry: 9
                """);

        assertThat(changes(before, render(overlay))).containsExactlyInAnyOrder("- retry: 4", "+ retry: 9");
    }

    @Test
    void aNamespaceChangesTheNamespaceOfEachObjectOnly() throws IOException {
        String before = render(overlay);
        Path file = overlay.resolve("kustomization.yaml");
        Files.writeString(file, Files.readString(file).replace("namespace: shop", "namespace: other"));

        assertThat(changes(before, render(overlay)))
                .hasSize(36)
                .containsOnly("- namespace: shop", "+ namespace: other");
    }

    @Test
    void aNamePrefixReachesEveryReference() throws IOException {
        append("namePrefix: pr-12-\n");

        assertThat(render(overlay).lines().map(String::strip))
                .contains(
                        "serviceAccountName: pr-12-orders",
                        "name: pr-12-shop-binding-database-shop",
                        "name: shop-db",
                        "broker: pr-12-shop",
                        "name: pr-12-analytics",
                        "name: pr-12-shop-dead-letters")
                .doesNotContain(
                        "serviceAccountName: orders",
                        "broker: shop",
                        "name: analytics",
                        "name: shop-dead-letters",
                        "name: shop-binding-events",
                        "name: shop-broker");
    }

    @Test
    void anEnvironmentWithoutNamespaceRendersAsWell(@TempDir Path base) throws IOException {
        ShopTree.write(base, Plans.of(Plans.function("billing")));

        assertThat(render(base.resolve("deploy/overlays/dev"))).doesNotContain("namespace:");
    }

    private void append(String text) throws IOException {
        Path file = overlay.resolve("kustomization.yaml");
        Files.writeString(file, Files.readString(file) + text);
    }

    private static String render(Path directory) throws IOException {
        Kubectl.Result result = Kubectl.run(directory, "", "kustomize", ".");
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    /** The lines that one text has more often than the other, with {@code -} and {@code +}. */
    private static List<String> changes(String before, String after) {
        List<String> removed = lines(before);
        List<String> added = lines(after);
        lines(after).forEach(removed::remove);
        lines(before).forEach(added::remove);
        List<String> changes = new ArrayList<>();
        removed.forEach(line -> changes.add("- " + line));
        added.forEach(line -> changes.add("+ " + line));
        return changes;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().map(String::strip).toList());
    }
}
