package dev.skyc.compiler.plan;

import java.util.Optional;

/**
 * What brokers of a class can do, as read in the sources of Knative Eventing and of its broker for Apache Kafka. All of
 * them repeat deliveries, keep dead letters and publish replies.
 */
public enum BrokerClass {
    /** The one that every Knative brings: a channel, by default in memory. */
    CHANNEL("MTChannelBasedBroker", "http://broker-ingress.knative-eventing.svc.cluster.local/{namespace}/{broker}"),
    /** Kafka, with one data plane for the cluster. */
    KAFKA("Kafka", "http://kafka-broker-ingress.knative-eventing.svc.cluster.local/{namespace}/{broker}"),
    /** Kafka, with a data plane in the broker's own namespace. */
    KAFKA_NAMESPACED(
            "KafkaNamespaced", "http://kafka-broker-ingress.{namespace}.svc.cluster.local/{namespace}/{broker}"),
    /** Any other: only what the specification demands can be relied on. */
    OTHER("", "");

    private final String word;
    private final String url;

    BrokerClass(String word, String url) {
        this.word = word;
        this.url = url;
    }

    /** The class that {@code eventing.knative.dev/broker.class} names; that of a stock cluster when it is empty. */
    public static BrokerClass of(String word) {
        if (word.isEmpty()) {
            return CHANNEL;
        }
        for (BrokerClass known : values()) {
            if (known.word.equals(word)) {
                return known;
            }
        }
        return OTHER;
    }

    /** The value of {@code eventing.knative.dev/broker.class}; empty for {@link #OTHER}. */
    public String word() {
        return word;
    }

    /** Where its ingress listens; {@code {namespace}} and {@code {broker}} stand for the names. */
    public Optional<String> url() {
        return url.isEmpty() ? Optional.empty() : Optional.of(url);
    }

    /** Whether it stores events in Kafka. */
    public boolean isKafka() {
        return this == KAFKA || this == KAFKA_NAMESPACED;
    }

    /** Whether it evaluates {@code filters}; the others know {@code filter.attributes} only, and ignore {@code filters}. */
    public boolean evaluatesFilters() {
        return this != OTHER;
    }

    /** Whether a Trigger can ask for its events in order of their {@code partitionkey}. */
    public boolean keepsOrder() {
        return isKafka();
    }
}
