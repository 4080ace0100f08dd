package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.AdmissionRules;
import dev.skyc.backend.knative.testing.CrdSchemas;
import dev.skyc.backend.knative.testing.Drift;
import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.backend.knative.testing.StrictReadBack;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster would say to a tree in which every kind of object occurs in every form. */
class EmittedObjectsTest {
    private ObjectTree tree;

    @BeforeEach
    void writeAndRead(@TempDir Path base) throws IOException {
        tree = ObjectTree.read(ShopTree.write(base, Plans.shop()));
    }

    @Test
    void everyKindOccurs() {
        assertThat(tree.objects().values())
                .extracting(object -> object.apiVersion() + " " + object.kind())
                .contains(
                        "eventing.knative.dev/v1 Broker",
                        "eventing.knative.dev/v1 Trigger",
                        "gateway.networking.k8s.io/v1 HTTPRoute",
                        "serving.knative.dev/v1 Service",
                        "serving.knative.dev/v1beta1 DomainMapping",
                        "sources.knative.dev/v1 KafkaSource",
                        "sources.knative.dev/v1 PingSource",
                        "v1 ConfigMap",
                        "v1 ServiceAccount");
    }

    @Test
    void theModelsKnowEveryField() {
        assertThat(tree.objects().values()).allMatch(StrictReadBack::hasModel);
        assertThat(tree.violations(new StrictReadBack()::violations)).isEmpty();
    }

    @Test
    void theWebhooksOfAStockKnativeAccept() {
        assertThat(tree.violations(AdmissionRules::violations)).isEmpty();
    }

    @Test
    void theSchemasOfAClusterAccept() {
        Path folder = CrdSchemas.configuredFolder();
        assumeTrue(
                Requirements.met("schemas", Files.isDirectory(folder)),
                "the schema folder that skyc.crds names is not here");
        assertThat(tree.violations(new CrdSchemas(folder)::violations)).isEmpty();
    }

    @Test
    void nothingDrifts() {
        assertThat(tree.violations(Drift::of)).isEmpty();
    }

    @Test
    void everyNameResolves() {
        assertThat(tree.dangling()).isEmpty();
    }
}
