package dev.skyc.backend.services.strimzi;

import dev.skyc.backend.services.common.KafkaRules;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.spi.Provision;

/**
 * The names that others make, and who. Operators write Secrets where their objects are; of a cluster elsewhere the platform
 * has to copy them.
 */
record ExternalNames(ClusterSettings settings) {
    private static final String PLATFORM = "platform";
    private static final String GROUP = "kafka.strimzi.io/";

    /** What the connections use. */
    void cluster(Provision.Builder provision) {
        String kafka = GROUP + "Kafka " + settings.cluster();
        String namespace = settings.namespace().orElse("");
        provision.external(new ExternalName("Kafka", settings.cluster(), PLATFORM, namespace, listener()));
        if (settings.conventional()) {
            provision.external(
                    new ExternalName("Service", settings.cluster() + "-kafka-bootstrap", kafka, namespace, ""));
        } else {
            KafkaRules.services(settings.bootstrapServers())
                    .forEach(host -> provision.external(new ExternalName("Service", host, PLATFORM)));
        }
        if (settings.tls()) {
            secret(provision, settings.caSecret(), settings.ownCa() ? PLATFORM : kafka);
        }
    }

    /** The Secret of a user. */
    void user(Provision.Builder provision, String name) {
        secret(provision, name, GROUP + "KafkaUser " + name);
        elsewhere(provision, "KafkaUser", name);
    }

    /** The topic, where its object does not stand for it. */
    void topic(Provision.Builder provision, TopicName name) {
        name.unlikeTheObject()
                .filter(inKafka -> settings.namespace().isEmpty())
                .ifPresent(inKafka -> provision.external(
                        new ExternalName("KafkaTopic", inKafka, GROUP + "KafkaTopic " + name.object())));
        elsewhere(provision, "KafkaTopic", name.inKafka());
    }

    private void elsewhere(Provision.Builder provision, String kind, String name) {
        settings.namespace()
                .ifPresent(namespace -> provision.external(new ExternalName(
                        kind, name, PLATFORM, "", "made in namespace " + namespace + " from platform/")));
    }

    private void secret(Provision.Builder provision, String name, String producer) {
        settings.namespace()
                .ifPresentOrElse(
                        namespace -> provision.external(new ExternalName(
                                "Secret", name, PLATFORM, "", "a copy of the one in namespace " + namespace)),
                        () -> provision.external(new ExternalName("Secret", name, producer)));
    }

    /** What the cluster must offer. */
    private String listener() {
        String users = settings.authentication() == Authentication.NONE
                ? "without authentication"
                : "with " + settings.authentication().word() + " and simple authorization";
        return "has a listener " + (settings.tls() ? "with TLS, " : "without TLS, ") + users;
    }
}
