package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.PlannedConsumer;
import io.fabric8.knative.bindings.v1.KafkaNetSpec;
import io.fabric8.knative.bindings.v1.KafkaSASLSpec;
import io.fabric8.knative.bindings.v1.KafkaTLSSpec;
import io.fabric8.knative.bindings.v1.SecretValueFromSource;
import io.fabric8.knative.sources.v1.KafkaSource;
import io.fabric8.knative.sources.v1.KafkaSourceSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;

/**
 * The KafkaSource of a consumer. Group and offset are written: the webhook would invent a random group that cannot be
 * changed later, and start at the newest message, losing those sent before the first deployment.
 */
record TopicSource(Metadata metadata) {
    KafkaSource of(PlannedConsumer consumer) {
        KafkaConnection kafka = consumer.kafka();
        KafkaSourceSpec spec = new KafkaSourceSpec();
        spec.setBootstrapServers(kafka.bootstrapServers());
        spec.setTopics(List.of(kafka.topic()));
        spec.setConsumerGroup(consumer.group());
        spec.setInitialOffset(consumer.earliest() ? "earliest" : "latest");
        spec.setOrdering("ordered");
        spec.setSink(Destinations.service(consumer.service(), consumer.path()));
        spec.setDelivery(Deliveries.of(consumer.delivery()));
        if (kafka.tls() || kafka.sasl().isPresent()) {
            spec.setNet(net(kafka));
        }
        KafkaSource source = new KafkaSource();
        source.setMetadata(metadata.of(consumer.name(), consumer.service(), consumer.source()));
        source.setSpec(spec);
        return source;
    }

    private static KafkaNetSpec net(KafkaConnection kafka) {
        KafkaNetSpec net = new KafkaNetSpec();
        kafka.sasl().ifPresent(sasl -> net.setSasl(sasl(sasl)));
        if (kafka.tls()) {
            KafkaTLSSpec tls = new KafkaTLSSpec();
            tls.setEnable(true);
            kafka.caCertificate().ifPresent(certificate -> tls.setCaCert(secret(certificate)));
            kafka.client().ifPresent(client -> {
                tls.setCert(secret(client.certificate()));
                tls.setKey(secret(client.key()));
            });
            net.setTls(tls);
        }
        return net;
    }

    private static KafkaSASLSpec sasl(KafkaConnection.Sasl credentials) {
        KafkaSASLSpec sasl = new KafkaSASLSpec();
        sasl.setEnable(true);
        sasl.setType(secret(credentials.mechanism()));
        sasl.setUser(secret(credentials.user()));
        sasl.setPassword(secret(credentials.password()));
        return sasl;
    }

    private static SecretValueFromSource secret(KafkaConnection.SecretKey key) {
        SecretKeySelector selector = new SecretKeySelector();
        selector.setName(key.secret());
        selector.setKey(key.key());
        SecretValueFromSource source = new SecretValueFromSource();
        source.setSecretKeyRef(selector);
        return source;
    }
}
