package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.gitops.ReferenceClosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name resolves, proved by taking away one thing after the other. */
class ReferencesTest {
    private Path folder;
    private ObjectTree tree;

    @BeforeEach
    void writeAndRead(@TempDir Path base) throws IOException {
        folder = ShopTree.write(base, Plans.shop());
        tree = ObjectTree.read(folder);
    }

    @Test
    void withoutAnObjectThatOthersNameTheClosureFails() {
        Set<String> named = new TreeSet<>();
        for (String file : tree.objects().keySet()) {
            if (!tree.without(file).dangling().isEmpty()) {
                named.add(file);
            }
        }

        assertThat(named)
                .containsExactly(
                        "access/serviceaccount-analytics.yaml",
                        "access/serviceaccount-billing.yaml",
                        "access/serviceaccount-orders.yaml",
                        "access/serviceaccount-shop-dead-letters.yaml",
                        "broker-shop.yaml",
                        "configmap-shop-binding-database-shop.yaml",
                        "configmap-shop-binding-events.yaml",
                        "configmap-shop-broker.yaml",
                        "service-analytics.yaml",
                        "service-billing.yaml",
                        "service-orders.yaml",
                        "service-shop-dead-letters.yaml");
    }

    @Test
    void everyFileIsListedSoThatKustomizeMissesTheOthers() throws IOException {
        String resources = Files.readString(folder.resolve("kustomization.yaml"));
        String access = Files.readString(folder.resolve("access/kustomization.yaml"));

        for (String file : tree.objects().keySet()) {
            String list = file.startsWith("access/") ? access : resources;
            assertThat(list).contains("\n- " + file.substring(file.indexOf('/') + 1) + "\n");
        }
        assertThat(resources).contains("\n- access\n");
    }

    @Test
    void withoutAnExternalNameThatObjectsUseTheClosureFails() {
        for (ExternalName name : tree.external()) {
            List<ExternalName> others = new ArrayList<>(tree.external());
            others.remove(name);

            // The grant lets the gateway's routes use a Service; no object names it.
            assertThat(closure(tree.objects().values(), others).isEmpty())
                    .as(name.toString())
                    .isEqualTo(name.kind().equals("ReferenceGrant"));
        }
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(tree.without("service-billing.yaml").dangling())
                .containsExactly(new ReferenceClosure.Dangling(
                        "Trigger billing-charge", "spec/subscriber/ref/name", Set.of("Service"), "billing"));
    }

    @Test
    void theProducerOfAnExternalNameHasToBeThere() {
        List<ExternalName> names = new ArrayList<>(tree.external());
        names.add(new ExternalName("Secret", "shop-app", "postgresql.cnpg.io/Cluster shop"));

        assertThat(closure(tree.objects().values(), names))
                .containsExactly(new ReferenceClosure.Dangling("Secret shop-app", "", Set.of("Cluster"), "shop"));

        names.add(new ExternalName("Cluster", "shop", "platform"));
        assertThat(closure(tree.objects().values(), names)).isEmpty();
    }

    private List<ReferenceClosure.Dangling> closure(Iterable<Manifest> objects, List<ExternalName> external) {
        List<Manifest> all = new ArrayList<>();
        objects.forEach(all::add);
        return new ReferenceClosure(all, tree.references(), external).dangling();
    }
}
