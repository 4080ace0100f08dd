package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.backend.local.engine.KafkaEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.backend.local.testing.EngineClassPaths;
import dev.skyc.backend.local.testing.KafkaClients;
import dev.skyc.compiler.testing.FixtureProgram;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The users and rules that are emitted for topics, in a real Kafka, with what each function finds in its binding and each
 * source in its object.
 */
class TopicCredentialsTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Catalog {
                public Catalog(@Topic("clicks") TopicWriter<String> clicks) {}
                @Get("/articles/{id}") public String find(String id) { return ""; }
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;

            public class Popularity {
                @OnMessage("clicks") public void count(String click) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Payments {
                public Payments(@Topic("payments") TopicWriter<String> payments) {}
                @OnMessage("payments") public void book(String payment) {}
            }
            """);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "{provider: strimzi, tls: false}"})
    void eachFunctionDoesWhatItMayAndNothingElse(String provider) throws Exception {
        EmittedTree tree = EmittedTree.compile(
                CODE, "namespace: shop\nservices: {topics: " + provider + "}\n", directory.resolve("shop"));
        EmittedKafka kafka = EmittedKafka.of(tree);
        try (RunningEngine broker = new KafkaEngine(EngineClassPaths.kafka(), kafka.topics(), kafka.users())
                .start(directory.resolve("kafka"))) {
            Map<String, String> clicks = tree.binding("catalog", "topic-clicks");
            assertThat(clicks).containsEntry("topic", "clicks").containsEntry("sasl-mechanism", "SCRAM-SHA-512");
            KafkaClients catalog = KafkaClients.of(broker, clicks.get("username"), clicks.get("password"));
            JsonNode source = tree.object("KafkaSource", "popularity-count");
            String group = source.at("/spec/consumerGroup").asText();
            KafkaClients popularity = source(broker, tree, source);
            JsonNode others = tree.object("KafkaSource", "payments-book");

            catalog.write("clicks", "one");
            assertThat(popularity.read("clicks", group)).isEqualTo("one");

            assertThatThrownBy(() -> catalog.write("payments", "x")).isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> catalog.read("clicks", group)).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> popularity.write("clicks", "x")).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> popularity.read("payments", group))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> popularity.read(
                            "clicks", others.at("/spec/consumerGroup").asText()))
                    .isInstanceOf(GroupAuthorizationException.class);
            popularity.deleteGroup(group);

            Map<String, String> payments = tree.binding("payments", "topic-payments");
            KafkaClients.of(broker, payments.get("username"), payments.get("password"))
                    .write("payments", "paid");
            assertThat(source(broker, tree, others)
                            .read("payments", others.at("/spec/consumerGroup").asText()))
                    .isEqualTo("paid");
        }
        assertThat(tree.binding("popularity", "topic-clicks")).isEmpty();
    }

    /** The clients with which a KafkaSource comes. */
    private static KafkaClients source(RunningEngine broker, EmittedTree tree, JsonNode source) {
        JsonNode sasl = source.at("/spec/net/sasl");
        assertThat(secret(tree, sasl, "type")).isEqualTo("SCRAM-SHA-512");
        return KafkaClients.of(broker, secret(tree, sasl, "user"), secret(tree, sasl, "password"));
    }

    private static String secret(EmittedTree tree, JsonNode sasl, String field) {
        JsonNode reference = sasl.path(field).path("secretKeyRef");
        return tree.secrets()
                .get(reference.path("name").asText())
                .get(reference.path("key").asText());
    }
}
