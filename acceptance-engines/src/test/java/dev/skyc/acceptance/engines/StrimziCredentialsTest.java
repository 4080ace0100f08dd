package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.backend.local.engine.KafkaEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.backend.local.testing.EngineClassPaths;
import dev.skyc.backend.local.testing.KafkaClients;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The KafkaUsers that are emitted for topics, in a real Kafka: with what a function finds in its binding, and with what a
 * KafkaSource is told to use.
 */
class StrimziCredentialsTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Catalog {
                @Post("/views") public void view(@Body String product, @Topic("views") TopicWriter<String> views) {}
                @OnMessage("clicks") public void learn(String click) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Shelf {
                @Post("/clicks") public void click(@Body String product, @Topic("clicks") TopicWriter<String> clicks) {}
                @OnMessage("clicks") public void count(Message<String> click) {}
                @OnMessage(value = "clicks", group = "audit") public void audit(String click) {}
            }
            """);

    @TempDir
    private static Path directory;

    private static EmittedTree tree;
    private static RunningEngine broker;

    @BeforeAll
    static void start() throws Exception {
        tree = EmittedTree.compile(
                CODE,
                "services: {topics: {provider: strimzi, tls: false}}\ndeadLetters: {topic: failed}",
                directory.resolve("shop"));
        EmittedKafka kafka = EmittedKafka.of(tree);
        assertThat(kafka.topics()).containsOnlyKeys("clicks", "views", "failed");
        broker = new KafkaEngine(EngineClassPaths.kafka(), kafka.topics(), kafka.users())
                .start(directory.resolve("kafka"));
    }

    @AfterAll
    static void stop() throws IOException {
        broker.close();
    }

    @Test
    void whatAFunctionWritesTheSourcesOfOthersReadInTheirGroups() throws Exception {
        shelf().write("clicks", "click one");

        assertThat(source("shelf-count").read()).startsWith("click");
        assertThat(source("shelf-audit").read()).startsWith("click");
        assertThat(source("catalog-learn").read()).startsWith("click");
    }

    @Test
    void aFunctionWritesItsTopicAndNoOther() throws Exception {
        catalog().write("views", "ada");
        refused(TopicAuthorizationException.class, () -> catalog().write("clicks", "x"));
        refused(TopicAuthorizationException.class, () -> shelf().write("views", "x"));
        refused(TopicAuthorizationException.class, () -> shelf().write("failed", "x"));
        refused(TopicAuthorizationException.class, () -> shelf().write("made-up", "x"));
    }

    /** Not even the messages that it receives through its source, for which its pods have no password. */
    @Test
    void aFunctionReadsNothing() {
        String group = source("shelf-count").group();

        refused(GroupAuthorizationException.class, () -> shelf().read("clicks", group));
        refused(TopicAuthorizationException.class, () -> catalog().read("clicks", "shop.catalog.learn"));
        refused(GroupAuthorizationException.class, () -> shelf().deleteGroup(group));
        assertThat(tree.binding("catalog", "topic-clicks")).isEmpty();
    }

    @Test
    void aSourceWritesNothing() {
        KafkaClients count = source("shelf-count").clients();

        // An idempotent producer asks first whether its user writes anything at all.
        refused(ClusterAuthorizationException.class, () -> count.write("clicks", "x"));
        refused(TopicAuthorizationException.class, () -> count.write("clicks", "x", false));
    }

    @Test
    void aSourceReadsNoOtherTopicAndInNoGroupOfAnotherFunction() {
        Source count = source("shelf-count");
        KafkaClients clients = count.clients();

        refused(TopicAuthorizationException.class, () -> clients.read("views", count.group()));
        refused(
                GroupAuthorizationException.class,
                () -> clients.read("clicks", source("catalog-learn").group()));
        refused(GroupAuthorizationException.class, () -> clients.read("clicks", "made-up"));
    }

    @Test
    void aSourceRemovesItsGroupsAndNoOthers() throws Exception {
        Source learn = source("catalog-learn");
        shelf().write("clicks", "click two");
        learn.read();

        refused(GroupAuthorizationException.class, () -> learn.clients().deleteGroup("audit"));
        learn.clients().deleteGroup(learn.group());
    }

    @Test
    void deadLettersAreWrittenToTheirTopicOnly() throws Exception {
        KafkaClients deadLetters = function("shop-dead-letters", "topic-failed");

        deadLetters.write("failed", "x");
        refused(TopicAuthorizationException.class, () -> deadLetters.write("clicks", "x"));
    }

    @Test
    void aWrongPasswordOpensNothing() {
        TreeMap<String, String> files = new TreeMap<>(tree.binding("shelf", "topic-clicks"));
        files.put("password", "guessed");

        refused(SaslAuthenticationException.class, () -> clients(files).write("clicks", "x"));
    }

    private static KafkaClients catalog() {
        return function("catalog", "topic-views");
    }

    private static KafkaClients shelf() {
        return function("shelf", "topic-clicks");
    }

    private static KafkaClients function(String name, String directory) {
        SortedMap<String, String> files = tree.binding(name, directory);
        assertThat(files)
                .containsEntry("bootstrap-servers", "kafka-kafka-bootstrap:9092")
                .containsEntry("type", "kafka")
                .containsKeys("topic", "provider");
        return clients(files);
    }

    private static KafkaClients clients(SortedMap<String, String> files) {
        assertThat(files)
                .containsEntry("security-protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl-mechanism", "SCRAM-SHA-512");
        return KafkaClients.of(broker, files.get("username"), files.get("password"));
    }

    /** A KafkaSource, and what it is told. */
    private record Source(KafkaClients clients, String topic, String group) {
        String read() {
            return clients.read(topic, group);
        }
    }

    private static Source source(String name) {
        JsonNode spec = tree.object("KafkaSource", name).path("spec");
        JsonNode sasl = spec.at("/net/sasl");
        assertThat(sasl.path("enable").asBoolean()).isTrue();
        assertThat(secret(sasl, "type")).isEqualTo("SCRAM-SHA-512");
        return new Source(
                KafkaClients.of(broker, secret(sasl, "user"), secret(sasl, "password")),
                spec.at("/topics/0").asText(),
                spec.path("consumerGroup").asText());
    }

    private static String secret(JsonNode sasl, String field) {
        JsonNode reference = sasl.path(field).path("secretKeyRef");
        return tree.secrets()
                .get(reference.path("name").asText())
                .get(reference.path("key").asText());
    }

    private static void refused(Class<? extends Exception> as, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(as);
    }
}
