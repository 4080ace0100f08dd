package dev.skyc.compiler.config;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment says about the application's broker.
 *
 * @param existing name of a broker that others own
 * @param brokerClass value of {@code eventing.knative.dev/broker.class}
 * @param config an object of others that configures it
 * @param channel the kind of channel below a broker that is based on channels
 * @param bootstrapServers the Kafka cluster of a broker that stores events there
 * @param partitions partitions of its topic
 * @param replicationFactor copies of each event
 * @param secret a Secret with credentials for Kafka
 * @param topic a topic of others in which it stores events
 * @param topicConfig settings of the topic that it makes
 * @param span where it stands, or the environment's name
 */
public record BrokerConfig(
        Optional<Located<String>> existing,
        Optional<Located<String>> brokerClass,
        Optional<Reference> config,
        Optional<Located<String>> channel,
        List<Located<String>> bootstrapServers,
        Optional<Located<Integer>> partitions,
        Optional<Located<Integer>> replicationFactor,
        Optional<Located<String>> secret,
        Optional<Located<String>> topic,
        SortedMap<String, Located<String>> topicConfig,
        SourceSpan span) {
    public BrokerConfig {
        bootstrapServers = List.copyOf(bootstrapServers);
        topicConfig = Collections.unmodifiableSortedMap(new TreeMap<>(topicConfig));
    }

    /**
     * An object that configures a broker.
     *
     * @param namespace where it is, if not in the broker's
     */
    public record Reference(String apiVersion, String kind, String name, Optional<String> namespace, SourceSpan span) {}
}
