package dev.skyc.backend.services.strimzi;

import dev.skyc.compiler.artifact.NameReference;
import java.util.List;

/** Where objects hold names of Strimzi's objects: a topic is named like its object, a user and its Secret like theirs. */
final class StrimziReferences {
    private static final String STRIMZI = "kafka.strimzi.io";
    private static final String TOPIC = "KafkaTopic";
    private static final String USER = "KafkaUser";
    private static final String SOURCES = "sources.knative.dev";
    private static final String SOURCE = "KafkaSource";

    static final List<NameReference> ALL = List.of(
            new NameReference(STRIMZI, TOPIC, STRIMZI, USER, "spec/authorization/acls/resource/name"),
            new NameReference(STRIMZI, TOPIC, SOURCES, SOURCE, "spec/topics"),
            new NameReference(STRIMZI, TOPIC, "", "ConfigMap", "data/topic"),
            new NameReference(STRIMZI, USER, "", "Secret", "stringData/user"),
            new NameReference(STRIMZI, USER, SOURCES, SOURCE, "spec/net/sasl/password/secretKeyRef/name"),
            new NameReference(STRIMZI, USER, SOURCES, SOURCE, "spec/net/tls/cert/secretKeyRef/name"),
            new NameReference(STRIMZI, USER, SOURCES, SOURCE, "spec/net/tls/key/secretKeyRef/name"),
            new NameReference(
                    STRIMZI,
                    USER,
                    "serving.knative.dev",
                    "Service",
                    "spec/template/spec/volumes/projected/sources/secret/name"));

    private StrimziReferences() {}
}
