package dev.skyc.backend.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.KafkaRule.Operation;
import dev.skyc.backend.local.engine.KafkaRule.Resource;
import dev.skyc.backend.local.testing.CredentialRules;
import dev.skyc.backend.local.testing.EngineClassPaths;
import dev.skyc.backend.local.testing.KafkaClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of docs/reference/services-credentials.md, on a real broker. */
class KafkaAclTest {
    @TempDir
    private static Path directory;

    private static RunningEngine broker;

    @BeforeAll
    static void start() throws IOException {
        broker = new KafkaEngine(
                        EngineClassPaths.kafka(),
                        Map.of("clicks", 1, "payments", 1),
                        List.of(
                                new KafkaUser("orders", "o-password", topicWriter("clicks")),
                                new KafkaUser("counter", "c-password", onMessage("clicks", "counter-count")),
                                new KafkaUser("billing", "b-password", onMessage("payments", "billing-charge"))))
                .start(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        broker.close();
    }

    private static List<KafkaRule> topicWriter(String topic) throws IOException {
        return rules("TopicWriter", Resource.TOPIC, topic).toList();
    }

    private static List<KafkaRule> onMessage(String topic, String group) throws IOException {
        return Stream.concat(rules("@OnMessage", Resource.TOPIC, topic), rules("@OnMessage", Resource.GROUP, group))
                .toList();
    }

    private static Stream<KafkaRule> rules(String capability, Resource resource, String name) throws IOException {
        String word = resource.name().toLowerCase(Locale.ROOT);
        return CredentialRules.kafkaOperations(capability, word).stream()
                .map(operation -> new KafkaRule(resource, name, Operation.valueOf(operation.toUpperCase(Locale.ROOT))));
    }

    @Test
    void theWriterWritesAndTheReaderReadsInItsGroup() throws Exception {
        orders().write("clicks", "one");
        assertThat(counter().read("clicks", "counter-count")).isEqualTo("one");
    }

    @Test
    void theWriterWritesToNoOtherTopicAndMakesNone() {
        assertThatThrownBy(() -> orders().write("payments", "x")).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> orders().write("made-up", "x")).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> {
                    try (Admin admin = orders().admin()) {
                        admin.createTopics(List.of(new NewTopic("made-up", 1, (short) 1)))
                                .all()
                                .get();
                    }
                })
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void theWriterReadsNothing() {
        assertThatThrownBy(() -> orders().read("clicks", "counter-count"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void theReaderWritesNothing() {
        // An idempotent producer asks first whether its user writes anything at all.
        assertThatThrownBy(() -> counter().write("clicks", "x")).isInstanceOf(ClusterAuthorizationException.class);
        assertThatThrownBy(() -> counter().write("clicks", "x", false)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void theReaderReadsNoOtherTopicAndInNoOtherGroup() {
        assertThatThrownBy(() -> counter().read("payments", "counter-count"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> counter().read("clicks", "billing-charge"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> billing().read("clicks", "billing-charge"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    /** What the controller of a KafkaSource does with the user's credential, before the first message and at the end. */
    @Test
    void theSourceSetsUpAndRemovesItsGroupAndNoOther() throws Exception {
        TopicPartition partition = new TopicPartition("payments", 0);
        try (Admin admin = billing().admin()) {
            admin.describeTopics(List.of("payments")).allTopicNames().get();
            long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
            admin.alterConsumerGroupOffsets("billing-charge", Map.of(partition, new OffsetAndMetadata(end)))
                    .all()
                    .get();
            assertThat(admin.listConsumerGroupOffsets("billing-charge")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .containsEntry(partition, new OffsetAndMetadata(end));
            admin.describeConsumerGroups(Set.of("billing-charge")).all().get();
        }
        billing().deleteGroup("billing-charge");
        assertThatThrownBy(() -> billing().deleteGroup("counter-count"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void noOneSeesOrChangesRulesOrTopics() {
        for (KafkaClients clients : List.of(orders(), counter())) {
            try (Admin admin = clients.admin()) {
                assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY)
                                .values()
                                .get())
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
                assertThatThrownBy(() ->
                                admin.deleteTopics(List.of("clicks")).all().get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(
                                () -> admin.describeUserScramCredentials().all().get())
                        .hasCauseInstanceOf(ClusterAuthorizationException.class);
            }
        }
    }

    @Test
    void topicsOfOthersAreNotEvenListed() throws Exception {
        try (Admin admin = orders().admin()) {
            assertThat(admin.listTopics().names().get()).containsExactly("clicks");
        }
    }

    private static KafkaClients orders() {
        return KafkaClients.of(broker, "orders", "o-password");
    }

    private static KafkaClients counter() {
        return KafkaClients.of(broker, "counter", "c-password");
    }

    private static KafkaClients billing() {
        return KafkaClients.of(broker, "billing", "b-password");
    }
}
