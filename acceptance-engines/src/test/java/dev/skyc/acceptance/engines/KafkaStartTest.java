package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.backend.local.testing.KafkaClients;
import dev.skyc.compiler.testing.FixtureProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script and configuration that are emitted for Kafka, on a real broker, and once more after the code changed. */
class KafkaStartTest {
    private static final String POPULARITY = """
            package shop;

            import dev.skyc.annotation.*;

            public class Popularity {
                @OnMessage("clicks") public void count(String click) {}
            }
            """;

    private static final String CATALOG = """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Catalog {
                public Catalog(@Topic("clicks") TopicWriter<String> clicks) {}
                @Get("/articles/{id}") public String find(String id) { return ""; }
            }
            """;

    private static final String TRACKING = """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Tracking {
                public Tracking(@Topic("clicks") TopicWriter<String> clicks, @Topic("visits") TopicWriter<String> visits) {}
                @Post("/clicks") public void click() {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void topicsUsersAndRightsAreMadeAtEachStart() throws Exception {
        KafkaContainer container = new KafkaContainer(directory.resolve("container"));
        EmittedTree before = compile("before", 1, CATALOG, POPULARITY);
        Map<String, String> catalog = before.binding("catalog", "topic-clicks");
        try (RunningEngine broker = container.start(before)) {
            client(broker, catalog).write("clicks", "one");
            assertThat(source(broker, before).read("clicks", group(before))).isEqualTo("one");
            assertThatThrownBy(() -> source(broker, before).write("clicks", "x", false))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> client(broker, Map.of("username", "catalog", "password", "guessed"))
                            .write("clicks", "x"))
                    .isInstanceOf(SaslAuthenticationException.class);
        }

        EmittedTree after = compile("after", 3, TRACKING, POPULARITY);
        try (RunningEngine broker = container.start(after)) {
            assertThatThrownBy(() -> client(broker, catalog).write("clicks", "late"))
                    .as("a right that is not in the list any more")
                    .isInstanceOf(TopicAuthorizationException.class);
            KafkaClients tracking = client(broker, after.binding("tracking", "topic-clicks"));
            tracking.write("clicks", "two");
            tracking.write("visits", "first");
            assertThat(source(broker, after).read("clicks", group(after)))
                    .as("what the group has not seen before the restart")
                    .isEqualTo("two");
            try (Admin admin = tracking.admin()) {
                assertThat(admin.describeTopics(List.of("clicks"))
                                .allTopicNames()
                                .get()
                                .get("clicks")
                                .partitions())
                        .hasSize(3);
            }
        }
    }

    private EmittedTree compile(String name, int partitions, String... sources) throws Exception {
        return EmittedTree.compile(
                FixtureProgram.ofSources(sources),
                "namespace: shop\nservices: {topics: {provider: plain}}\ntopics: {clicks: {partitions: " + partitions
                        + "}}\n",
                directory.resolve(name + "/shop"));
    }

    private static String group(EmittedTree tree) {
        return tree.object("KafkaSource", "popularity-count")
                .at("/spec/consumerGroup")
                .asText();
    }

    private static KafkaClients client(RunningEngine broker, Map<String, String> binding) {
        return KafkaClients.of(broker, binding.get("username"), binding.get("password"));
    }

    private static KafkaClients source(RunningEngine broker, EmittedTree tree) {
        return KafkaClients.of(
                broker,
                "popularity",
                tree.secrets().get("shop-kafka-popularity").get("password"));
    }
}
