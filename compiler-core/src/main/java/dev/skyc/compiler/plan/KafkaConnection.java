package dev.skyc.compiler.plan;

import java.util.List;
import java.util.Optional;

/**
 * How a topic is reached.
 *
 * @param bootstrapServers {@code host:port}, at least one
 * @param topic the topic's name in Kafka
 * @param sasl credentials, if the cluster asks for them
 * @param caCertificate the certificate authority of the brokers, if the connection uses TLS with a private one
 * @param tls whether the connection uses TLS
 * @param client what a client shows of itself, if the cluster asks for a certificate
 */
public record KafkaConnection(
        List<String> bootstrapServers,
        String topic,
        Optional<Sasl> sasl,
        boolean tls,
        Optional<SecretKey> caCertificate,
        Optional<ClientCertificate> client) {
    public KafkaConnection {
        bootstrapServers = List.copyOf(bootstrapServers);
    }

    /** A connection of a client that has no certificate. */
    public KafkaConnection(
            List<String> bootstrapServers,
            String topic,
            Optional<Sasl> sasl,
            boolean tls,
            Optional<SecretKey> caCertificate) {
        this(bootstrapServers, topic, sasl, tls, caCertificate, Optional.empty());
    }

    /** SASL credentials, each in a key of a Secret. */
    public record Sasl(SecretKey mechanism, SecretKey user, SecretKey password) {}

    /** A certificate and its private key, each in a key of a Secret. */
    public record ClientCertificate(SecretKey certificate, SecretKey key) {}

    /** One key of a Secret. */
    public record SecretKey(String secret, String key) {}
}
