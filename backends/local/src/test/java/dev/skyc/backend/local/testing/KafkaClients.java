package dev.skyc.backend.local.testing;

import dev.skyc.backend.local.engine.RunningEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of one user, with the defaults that Kafka's own clients have: an idempotent producer, for example. */
public final class KafkaClients {
    private final Map<String, Object> common;

    private KafkaClients(Map<String, Object> common) {
        this.common = common;
    }

    /** The clients of a user who proves the password by SCRAM-SHA-512. */
    public static KafkaClients of(RunningEngine broker, String user, String password) {
        return new KafkaClients(Map.of(
                "bootstrap.servers",
                broker.host() + ":" + broker.port(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";"));
    }

    public Admin admin() {
        return Admin.create(common);
    }

    /** Throws what the broker answered. */
    public void write(String topic, String value) throws Exception {
        write(topic, value, true);
    }

    public void write(String topic, String value, boolean idempotent) throws Exception {
        Map<String, Object> settings = with(Map.of("enable.idempotence", idempotent));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        } catch (ExecutionException | KafkaException e) {
            // An idempotent producer learns of some refusals before the record and of some with it.
            throw answer(e);
        }
    }

    private static Exception answer(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException answer) {
                return answer;
            }
        }
        return failure;
    }

    /** The first record that the group has not seen; throws what the broker answered. */
    public String read(String topic, String group) {
        Map<String, Object> settings = with(Map.of("group.id", group, "auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int round = 0; round < 60; round++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    consumer.commitSync();
                    return record.value();
                }
            }
            throw new AssertionError("no record of " + topic);
        }
    }

    public void deleteGroup(String group) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteConsumerGroups(Set.of(group)).all().get();
        } catch (ExecutionException e) {
            throw answer(e);
        }
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(common);
        all.putAll(more);
        return all;
    }
}
