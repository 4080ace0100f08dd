package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.compiler.artifact.Manifest;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
    private static final Service SERVICE = new ServiceBuilder()
            .withNewMetadata()
            .withName("orders")
            .withLabels(Map.of("a", "b"))
            .withAnnotations(Map.of())
            .endMetadata()
            .withNewSpec()
            .withNewTemplate()
            .withNewSpec()
            .withContainerConcurrency(20L)
            .addNewContainer()
            .withName("function")
            .addNewEnv()
            .withName("K")
            .withValue("")
            .endEnv()
            .withNewReadinessProbe()
            .withNewHttpGet()
            .withPath("/ready")
            .withPort(new IntOrString(0))
            .endHttpGet()
            .endReadinessProbe()
            .withNewResources()
            .addToRequests("cpu", new Quantity("100m"))
            .addToRequests("memory", new Quantity("128", "Mi"))
            .endResources()
            .withNewSecurityContext()
            .withReadOnlyRootFilesystem(true)
            .endSecurityContext()
            .endContainer()
            .addNewVolume()
            .withName("tmp")
            .withNewEmptyDir()
            .endEmptyDir()
            .endVolume()
            .endSpec()
            .endTemplate()
            .endSpec()
            .build();

    @Test
    void readsWhatDataBindingReads() {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode bound = mapper.valueToTree(SERVICE);
        JsonNode read = mapper.valueToTree(new ModelReader().manifest(SERVICE).content());
        assertThat(read).isEqualTo(bound);
    }

    @Test
    void putsInFrontWhatTellsObjectsApart() {
        Manifest manifest = new ModelReader().manifest(SERVICE);
        assertThat(manifest.content()).containsKeys("apiVersion", "kind", "metadata", "spec");
        assertThat(manifest.content().keySet()).containsExactly("apiVersion", "kind", "metadata", "spec");
        assertThat(manifest.content().toString()).contains("{name=function, env=[{name=K, value=}]");
    }
}
