package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.cnpg.CnpgSettings.Elsewhere;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;

/** A Secret of another namespace, read through a store and kept up to date. */
record CopiedSecret(Request request, String name, String original, Elsewhere elsewhere) {
    private static final String GROUP = "external-secrets.io";
    private static final String STORE = "ClusterSecretStore";

    void addTo(Provision.Builder provision) {
        Map<String, Object> extract = new ObjectFields()
                .with("key", original)
                .with("conversionStrategy", "Default")
                .with("decodingStrategy", "None")
                .with("metadataPolicy", "None")
                .map();
        provision.manifest(new KubernetesObject(GROUP + "/v1", "ExternalSecret", name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with(
                                        "secretStoreRef",
                                        new ObjectFields()
                                                .with("kind", STORE)
                                                .with("name", elsewhere.store())
                                                .map())
                                .with("dataFrom", List.of(ObjectFields.of("extract", extract)))
                                .map())
                .manifest());
        provision.external(new ExternalName("Secret", name, GROUP + "/ExternalSecret " + name));
        provision.external(new ExternalName(
                STORE, elsewhere.store(), "platform", "", "reads Secrets of the namespace " + elsewhere.namespace()));
    }
}
