package dev.skyc.api;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message of a topic: the payload with its place in the topic.
 *
 * <pre>{@code
 * @OnMessage("clicks")
 * public void count(Message<Click> click) {
 *     counters.add(click.key().orElse("unknown"), click.offset());
 * }
 * }</pre>
 *
 * <p>Partition and offset identify a message: a repeated delivery has the same ones. In a test:
 * {@code Message.of("key", new Click(…))}.
 *
 * @param <T> type of the payload
 * @param topic the topic's name in Kafka
 * @param partition the partition
 * @param offset the place in the partition
 * @param key messages of the same key arrive in order
 * @param time when it was written, if the source says so
 * @param headers the message's headers
 * @param payload the value
 */
public record Message<T>(
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Optional<Instant> time,
        Map<String, String> headers,
        T payload) {
    public Message {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** The first message of partition 0 of a topic of no meaning; for tests. */
    public static <T> Message<T> of(String key, T payload) {
        return new Message<>("test", 0, 0, Optional.of(key), Optional.empty(), Map.of(), payload);
    }
}
