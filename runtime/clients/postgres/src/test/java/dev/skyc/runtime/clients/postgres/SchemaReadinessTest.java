package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.local.engine.RunningEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SchemaReadinessTest {
    @TempDir
    private Path engineDirectory;

    @TempDir
    private Path directory;

    @Test
    void aFunctionIsReadyWhenItsSchemaIsThere() throws Exception {
        try (RunningEngine engine = TestDatabase.startEngine(engineDirectory)) {
            TestDatabase database = TestDatabase.create(engine, directory, "shop");
            for (String role : new String[] {"reader", "writer"}) {
                assertThat(isReady(database, role, Map.of())).isTrue();
                assertThat(isReady(database, role, Map.of("SKYC_SCHEMA_SHOP", "1")))
                        .isTrue();
                assertThat(isReady(database, role, Map.of("SKYC_SCHEMA_SHOP", "2")))
                        .isFalse();
            }
            try (TestRuntime waiting = function(database, "reader", Map.of("SKYC_SCHEMA_SHOP", "1.9"))) {
                Postgres.dataSource(waiting.claim("read"));
                assertThat(waiting.connectors().areReady()).isFalse();
                database.migrate("V1_10__items.sql", "create table items (id int);");
                assertThat(waiting.connectors().areReady()).isTrue();
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNoReasonToFail() throws Exception {
        Path binding = Files.createDirectories(directory.resolve("none/database-shop"));
        for (String key : new String[] {"database", "username", "password"}) {
            Files.writeString(binding.resolve(key), "nothing");
        }
        Files.writeString(binding.resolve("host"), "127.0.0.1");
        Files.writeString(binding.resolve("port"), "1");
        try (TestRuntime runtime =
                new TestRuntime(directory.resolve("none"), Map.of("SKYC_SCHEMA_SHOP", "1"), new TestBroker())) {
            Postgres.dataSource(runtime.claim("read"));
            assertThat(runtime.connectors().areReady()).isFalse();
        }
    }

    private static TestRuntime function(TestDatabase database, String role, Map<String, String> variables) {
        return new TestRuntime(database.bindings(role), variables, new TestBroker());
    }

    private static boolean isReady(TestDatabase database, String role, Map<String, String> variables) {
        try (TestRuntime runtime = function(database, role, variables)) {
            Postgres.dataSource(runtime.claim("read"));
            return runtime.connectors().areReady();
        }
    }
}
