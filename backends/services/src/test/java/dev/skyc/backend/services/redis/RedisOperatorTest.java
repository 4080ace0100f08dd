package dev.skyc.backend.services.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisOperatorTest {
    private static final String CARTS = """
            public class Carts {
                @Put("/carts/{customer}")
                public void save(String customer, String cart, @KeyValue("carts") KeyValueStore<String> carts) {}
            }
            """;
    private static final String CHECKOUT = """
            public class Checkout {
                @Get("/checkout/{customer}")
                public String cart(String customer, @KeyValue("carts") KeyValueReader<String> carts) { return ""; }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void oneServerWithAUserForEachAccess() {
        Provided.compare("redis-operator", directory, """
                environments:
                  prod:
                    services: {keyValues: redis-operator}
                """, CARTS, CHECKOUT);
    }

    @Test
    void severalServersBehindTheServiceOfTheirMaster() {
        Provided.compare("redis-operator-replicated", directory, """
                environments:
                  prod:
                    prefix: blue-
                    services: {keyValues: {provider: redis-operator, replicas: 3, storageClass: fast}}
                    keyValues: {carts: {size: 4Gi, memory: 1024Mi, image: "registry.example/redis:8"}}
                """, CHECKOUT);
    }

    @Test
    void sizesAreQuantitiesAndTwoServersAreTooFew() {
        assertThat(Provided.problems(directory, """
                environments:
                  prod:
                    keyValues: {carts: {provider: redis-operator, size: big, memory: 0, replicas: 2}}
                """, CARTS))
                .containsExactly(
                        "serverless.yaml:3:57 SKY5073 `big` is no quantity => write it like `1Gi`",
                        "serverless.yaml:3:70 SKY5073 `0` is no quantity => write it like `256Mi`",
                        "serverless.yaml:3:83 SKY5074 of 2 servers none can replace another => say `1`, or at least `3`");
    }
}
