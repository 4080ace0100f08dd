package dev.skyc.backend.services.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingKeyValueTest {
    private static final String CARTS = """
            public class Carts {
                @Put("/carts/{customer}")
                public void save(String customer, @Body String cart, @KeyValue("carts") KeyValueStore<String> carts) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aPasswordIsEnough() {
        Provided.compare("existing-keyvalue", directory, "environments: {prod: {}}", CARTS);
    }

    @Test
    void aServerWithUsersAndOtherStoresTellsThemToo() {
        Provided.compare("existing-keyvalue-with-users", directory, """
                environments:
                  prod:
                    keyValues:
                      carts:
                        secret: redis
                        keys: {password: pw, username: user, certificates: ca.crt}
                        values: {host: redis.acme.example, port: 6380, prefix: "carts:", tls: true}
                """, CARTS);
    }

    @Test
    void otherFilesAreUnknown() {
        assertThat(Provided.problems(directory, """
                environments:
                  prod:
                    keyValues: {carts: {values: {prefx: "carts:"}}}
                """, CARTS))
                .containsExactly(
                        "serverless.yaml:3:34 SKY5053 a binding of kind keyvalue has no file `prefx` => did you mean"
                                + " `prefix`?");
    }
}
