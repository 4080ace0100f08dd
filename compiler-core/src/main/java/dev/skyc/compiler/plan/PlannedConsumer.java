package dev.skyc.compiler.plan;

/**
 * A topic delivered to one handler, in order of its partitions.
 *
 * @param name name of the KafkaSource
 * @param source {@code com.acme.Analytics#clicks}, for {@code skyc.dev/source}
 * @param kafka how the source reaches the topic
 * @param group consumer group
 * @param earliest whether a group without offsets starts at the oldest message
 * @param service the subscriber's Knative Service
 * @param path where the handler listens, absolute
 */
public record PlannedConsumer(
        String name,
        String source,
        KafkaConnection kafka,
        String group,
        boolean earliest,
        String service,
        String path,
        Delivery delivery) {}
