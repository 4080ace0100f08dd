package dev.skyc.backend.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.child.ClassPath;
import dev.skyc.backend.local.engine.KafkaRule.Operation;
import dev.skyc.backend.local.engine.KafkaRule.Resource;
import dev.skyc.backend.local.testing.EngineClassPaths;
import dev.skyc.backend.local.testing.KafkaClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineTest {
    @TempDir
    private Path directory;

    @Test
    void whatItHoldsIsThereAfterTheNextStartAndUsersFollowTheSettings() throws Exception {
        KafkaUser writer = new KafkaUser(
                "writer", "w-password", List.of(new KafkaRule(Resource.TOPIC, "clicks", Operation.WRITE)));
        try (RunningEngine running =
                new KafkaEngine(EngineClassPaths.kafka(), Map.of("clicks", 2), List.of(writer)).start(directory)) {
            assertThat(running.host()).isEqualTo("127.0.0.1");
            assertThat(running.toString())
                    .isEqualTo("kafka on 127.0.0.1:" + running.port())
                    .doesNotContain(running.property("password"));
            KafkaClients.of(running, "writer", "w-password").write("clicks", "first");
        }

        KafkaUser reader = new KafkaUser(
                "reader",
                "r-password",
                List.of(
                        new KafkaRule(Resource.TOPIC, "clicks", Operation.READ),
                        new KafkaRule(Resource.GROUP, "counts", Operation.READ)));
        try (RunningEngine running = new KafkaEngine(
                        EngineClassPaths.kafka(), Map.of("clicks", 3, "views", 1), List.of(reader))
                .start(directory)) {
            assertThat(KafkaClients.of(running, "reader", "r-password").read("clicks", "counts"))
                    .isEqualTo("first");
            assertThatThrownBy(() ->
                            KafkaClients.of(running, "writer", "w-password").write("clicks", "second"))
                    .isInstanceOf(SaslAuthenticationException.class);
            try (Admin admin = KafkaClients.of(running, running.property("username"), running.property("password"))
                    .admin()) {
                assertThat(admin.describeTopics(List.of("clicks"))
                                .allTopicNames()
                                .get()
                                .get("clicks")
                                .partitions())
                        .hasSize(3);
                assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder("clicks", "views");
            }
        }
    }

    @Test
    void strangersAreRefused() throws Exception {
        try (RunningEngine running = new KafkaEngine(EngineClassPaths.kafka(), Map.of(), List.of()).start(directory)) {
            try (Admin stranger = KafkaClients.of(running, "admin", "guess").admin()) {
                assertThatThrownBy(() -> stranger.listTopics().names().get())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
            assertThatThrownBy(() -> new KafkaEngine(EngineClassPaths.kafka(), Map.of(), List.of()).start(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessage("`" + directory + "` is in use by another run; stop that one first");
        }
    }

    @Test
    void aClassPathThatIsNotThereIsSaid() {
        Path jar = directory.resolve("kafka.jar");
        KafkaEngine engine = new KafkaEngine(new ClassPath(List.of(jar)), Map.of(), List.of());

        assertThatThrownBy(() -> engine.start(directory))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Kafka does not start in `" + directory + "`: `" + jar + "` of its class path is not there\n"
                                + "help: resolve the engine's artifact again (./mvnw package in a clone of skyc)");
    }
}
