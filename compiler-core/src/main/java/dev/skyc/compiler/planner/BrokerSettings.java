package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.config.BrokerConfig;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.DeploymentPlan.BrokerReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What configures a broker of ours. A broker of class Kafka always names its object: without one the webhook would give it
 * the configuration of the cluster's default class, which it cannot read.
 *
 * @param reference the object that configures it; absent where the cluster's default does
 * @param manifest that object, if it is ours
 * @param external what others have to make
 */
record BrokerSettings(Optional<BrokerReference> reference, Optional<Manifest> manifest, List<ExternalName> external) {
    private static final String CONFIG_MAP = "ConfigMap";
    private static final String PLATFORM = "platform";
    private static final int PARTITIONS = 10;
    private static final int REPLICATION = 3;

    /** What the broker for Kafka brings for brokers of which nothing is said. */
    private static final BrokerReference OF_THE_CLUSTER =
            new BrokerReference("v1", CONFIG_MAP, "kafka-broker-config", Optional.of("knative-eventing"));

    static BrokerSettings of(String application, EnvironmentConfig environment, NamePlanner names) {
        BrokerConfig config = environment.broker();
        BrokerClass brokerClass =
                BrokerClass.of(config.brokerClass().map(Located::value).orElse(""));
        List<ExternalName> external = new ArrayList<>();
        config.topic()
                .ifPresent(topic -> external.add(
                        new ExternalName("KafkaTopic", topic.value(), PLATFORM, "", "holds the events of the broker")));
        if (config.config().isPresent()) {
            BrokerConfig.Reference given = config.config().get();
            BrokerReference reference =
                    new BrokerReference(given.apiVersion(), given.kind(), given.name(), given.namespace());
            external.add(name(reference, "configures the broker"));
            return new BrokerSettings(Optional.of(reference), Optional.empty(), external);
        }
        if (config.channel().isPresent()) {
            return ours(
                    application,
                    names,
                    channelTemplate(config, config.channel().get().value()),
                    external);
        }
        if (!config.bootstrapServers().isEmpty()) {
            config.secret()
                    .ifPresent(secret -> external.add(new ExternalName(
                            "Secret",
                            secret.value(),
                            PLATFORM,
                            "",
                            "the broker's access to Kafka: protocol, sasl.mechanism, user, password, ca.crt")));
            return ours(application, names, kafka(config), external);
        }
        if (brokerClass == BrokerClass.KAFKA) {
            external.add(name(OF_THE_CLUSTER, "names the Kafka cluster of the broker"));
            return new BrokerSettings(Optional.of(OF_THE_CLUSTER), Optional.empty(), external);
        }
        return new BrokerSettings(Optional.empty(), Optional.empty(), external);
    }

    private static BrokerSettings ours(
            String application, NamePlanner names, SortedMap<String, String> data, List<ExternalName> external) {
        String name = names.derived("broker");
        return new BrokerSettings(
                Optional.of(new BrokerReference("v1", CONFIG_MAP, name, Optional.empty())),
                Optional.of(Manifest.configMap(name, application, data)),
                external);
    }

    private static SortedMap<String, String> kafka(BrokerConfig config) {
        SortedMap<String, String> data = new TreeMap<>();
        data.put(
                "bootstrap.servers",
                config.bootstrapServers().stream().map(Located::value).collect(Collectors.joining(",")));
        data.put("default.topic.partitions", Integer.toString(partitions(config)));
        data.put("default.topic.replication.factor", Integer.toString(replication(config)));
        config.secret().ifPresent(secret -> data.put("auth.secret.ref.name", secret.value()));
        config.topicConfig().forEach((key, value) -> data.put("default.topic.config." + key, value.value()));
        return data;
    }

    private static SortedMap<String, String> channelTemplate(BrokerConfig config, String kind) {
        StringBuilder template = new StringBuilder("apiVersion: messaging.knative.dev/v1\nkind: " + kind + "\n");
        if (kind.equals(BrokerRules.KAFKA_CHANNEL)) {
            template.append("spec:\n  numPartitions: ").append(partitions(config));
            template.append("\n  replicationFactor: ")
                    .append(replication(config))
                    .append('\n');
        }
        SortedMap<String, String> data = new TreeMap<>();
        data.put("channel-template-spec", template.toString());
        return data;
    }

    private static int partitions(BrokerConfig config) {
        return config.partitions().map(Located::value).orElse(PARTITIONS);
    }

    private static int replication(BrokerConfig config) {
        return config.replicationFactor().map(Located::value).orElse(REPLICATION);
    }

    private static ExternalName name(BrokerReference reference, String purpose) {
        return new ExternalName(
                reference.kind(),
                reference.name(),
                PLATFORM,
                reference.namespace().orElse(""),
                purpose);
    }
}
