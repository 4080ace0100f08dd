package dev.skyc.backend.services.strimzi;

import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.Optional;

/**
 * The name of a topic and of its object. In a namespace of others topics of several applications and environments meet, so
 * there the name tells them apart.
 *
 * @param object name of the KafkaTopic
 * @param inKafka its name in Kafka
 */
record TopicName(String object, String inKafka) {
    static TopicName of(Request request, ClusterSettings settings) {
        String environment = request.environment().name();
        boolean elsewhere = settings.namespace().isPresent();
        String object = elsewhere
                ? request.names().derived(environment, request.identity())
                : request.names().given(request.identity());
        String full = request.environment().prefix()
                + (elsewhere ? request.application() + "-" + environment + "-" : "")
                + request.identity();
        return new TopicName(
                object, request.settings().string(ClusterSettings.TOPIC).orElse(full));
    }

    /** The name in Kafka, where the object cannot have it. */
    Optional<String> unlikeTheObject() {
        return inKafka.equals(object) ? Optional.empty() : Optional.of(inKafka);
    }
}
