package dev.skyc.backend.services.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSecretTest {
    private static final String BILLING = """
            public class Billing {
                @Post("/bills")
                public void charge(@Secret("psp-key") SecretValue key, @Secret("signing") SecretValue signing) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void theStoreOfAnEnvironmentHoldsWhatIsNotSaidOtherwise() {
        Provided.compare("external-secrets", directory, """
                environments:
                  prod:
                    services: {secrets: {provider: external-secrets, store: vault}}
                    secrets:
                      psp-key: {key: shop/psp, property: api-key, refreshInterval: PT15M}
                """, BILLING);
    }

    @Test
    void aStoreAloneChoosesTheProvider() {
        Provided.compare("external-secrets-and-existing", directory, """
                environments:
                  prod:
                    secrets: {psp-key: {store: vault, key: shop/psp, storeKind: SecretStore, refreshInterval: PT36H30S}}
                """, BILLING);
    }

    @Test
    void settingsAreThoseOfTheOperator() {
        assertThat(Provided.problems(directory, """
                environments:
                  prod:
                    secrets:
                      psp-key: {store: vault, storeKind: Vault, refreshInterval: 1h}
                      signing: {provider: external-secrets}
                """, BILLING))
                .containsExactly(
                        "serverless.yaml:4:42 SKY5078 there is no kind of store `Vault` => say `ClusterSecretStore` or"
                                + " `SecretStore`",
                        "serverless.yaml:4:66 SKY5078 `1h` is no ISO 8601 duration of at least one second => write it like"
                                + " `PT15M`",
                        "serverless.yaml:5:7 SKY5032 secret `signing` lacks `store` in environment `prod` => say it in"
                                + " `serverless.yaml`, below `environments: prod:`: `secrets: {signing: {store: …}}`");
    }
}
