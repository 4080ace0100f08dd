package dev.skyc.backend.services.common;

import dev.skyc.compiler.plan.KafkaConnection;

/** Writes down in a binding how a topic is reached, in the words of Kafka's own clients. */
public final class KafkaFiles {
    private KafkaFiles() {}

    /** Adds the files of a connection. */
    public static void add(Bindings bindings, KafkaConnection kafka) {
        bindings.constant("bootstrap-servers", String.join(",", kafka.bootstrapServers()));
        bindings.constant("topic", kafka.topic());
        bindings.constant("security-protocol", (kafka.sasl().isPresent() ? "SASL_" : "") + protocol(kafka.tls()));
        kafka.sasl().ifPresent(sasl -> {
            bindings.secret(
                    "sasl-mechanism",
                    sasl.mechanism().secret(),
                    sasl.mechanism().key());
            bindings.secret("username", sasl.user().secret(), sasl.user().key());
            bindings.secret(
                    "password", sasl.password().secret(), sasl.password().key());
        });
        kafka.caCertificate().ifPresent(ca -> bindings.secret("ca.crt", ca.secret(), ca.key()));
        kafka.client().ifPresent(client -> {
            bindings.secret(
                    "user.crt",
                    client.certificate().secret(),
                    client.certificate().key());
            bindings.secret("user.key", client.key().secret(), client.key().key());
        });
    }

    private static String protocol(boolean tls) {
        return tls ? "SSL" : "PLAINTEXT";
    }
}
