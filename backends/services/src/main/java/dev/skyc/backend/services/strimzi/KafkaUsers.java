package dev.skyc.backend.services.strimzi;

import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.ClientCertificate;
import dev.skyc.compiler.plan.KafkaConnection.Sasl;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The users of one topic. There is one for what a function writes and one for what is read for it: the first one's password
 * is in the function's pods, the second one's only where the source runs, so that code that may write a topic, or that
 * receives its messages, cannot read others' or commit offsets in their place.
 *
 * @param topic the topic's name in Kafka
 */
record KafkaUsers(Request request, ClusterSettings settings, String topic) {
    private static final String API = "kafka.strimzi.io/v1";

    /** One user, and what shows clients as that user. */
    record User(String name, Manifest object, Optional<Manifest> login, KafkaConnection connection) {}

    /** Who writes for a function. Since Kafka 2.8 that includes writing idempotently. */
    User writer(String function) {
        return user(function, "writer", List.of(rule("topic", topic, "Describe", "Write")));
    }

    /**
     * Who reads for a function, in its groups and no others. When a KafkaSource is removed it deletes its group: without
     * that right its removal fails five times and leaves the group behind.
     */
    User reader(String function, List<String> groups) {
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(rule("topic", topic, "Describe", "Read"));
        groups.forEach(group -> rules.add(rule("group", group, "Delete", "Describe", "Read")));
        return user(function, "reader", rules);
    }

    /** How everybody connects who need not say who he is. */
    KafkaConnection anonymous() {
        return connection(Optional.empty(), Optional.empty());
    }

    private User user(String function, String role, List<Map<String, Object>> rules) {
        String[] parts = {function, request.identity(), role};
        String name = settings.namespace().isPresent()
                ? request.names().derived(request.environment().name(), String.join("-", parts))
                : request.names().given(String.join("-", parts));
        if (settings.authentication() == Authentication.TLS) {
            ClientCertificate certificate =
                    new ClientCertificate(new SecretKey(name, "user.crt"), new SecretKey(name, "user.key"));
            return new User(
                    name,
                    object(name, rules),
                    Optional.empty(),
                    connection(Optional.empty(), Optional.of(certificate)));
        }
        String login = request.names().derived("login", String.join("-", parts));
        Sasl sasl = new Sasl(
                new SecretKey(login, "sasl.mechanism"), new SecretKey(login, "user"), new SecretKey(name, "password"));
        return new User(
                name,
                object(name, rules),
                Optional.of(login(login, name)),
                connection(Optional.of(sasl), Optional.empty()));
    }

    private KafkaConnection connection(Optional<Sasl> sasl, Optional<ClientCertificate> certificate) {
        return new KafkaConnection(
                settings.bootstrapServers(),
                topic,
                sasl,
                settings.tls(),
                settings.tls() ? Optional.of(new SecretKey(settings.caSecret(), "ca.crt")) : Optional.empty(),
                certificate);
    }

    private Manifest object(String name, List<Map<String, Object>> rules) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("authentication", Map.of("type", settings.authentication().word()));
        Map<String, Object> authorization = new LinkedHashMap<>();
        authorization.put("type", "simple");
        authorization.put("acls", rules);
        spec.put("authorization", authorization);
        if (!settings.secretAnnotations().isEmpty()) {
            spec.put(
                    "template",
                    Map.of("secret", Map.of("metadata", Map.of("annotations", settings.secretAnnotations()))));
        }
        return new KubernetesObject(API, "KafkaUser", name, request)
                .label("strimzi.io/cluster", settings.cluster())
                .with("spec", spec)
                .manifest();
    }

    /** What a source wants to have from a Secret, although it is none: the user operator publishes the password only. */
    private Manifest login(String name, String user) {
        return new KubernetesObject("v1", "Secret", name, request)
                .with("type", "Opaque")
                .with("stringData", new TreeMap<>(Map.of("sasl.mechanism", "SCRAM-SHA-512", "user", user)))
                .manifest();
    }

    private static Map<String, Object> rule(String type, String name, String... operations) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        resource.put("name", name);
        resource.put("patternType", "literal");
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("resource", resource);
        rule.put("operations", List.of(operations));
        return rule;
    }
}
