package dev.skyc.backend.local.engine;

/**
 * One thing that a Kafka user may do; nothing else is allowed.
 *
 * @param name of the topic or the consumer group, as it is
 */
public record KafkaRule(Resource resource, String name, Operation operation) {
    /** What a rule is about. */
    public enum Resource {
        TOPIC,
        GROUP
    }

    /** Kafka's own names; reading, writing and deleting include describing. */
    public enum Operation {
        READ,
        WRITE,
        DESCRIBE,
        DELETE
    }
}
