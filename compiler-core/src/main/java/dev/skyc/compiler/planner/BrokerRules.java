package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.BrokerConfig;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of a broker that say nothing together, or too little. */
final class BrokerRules {
    /** Settings of a broker that do not fit its class or each other. */
    static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5043", "invalid-broker-settings");

    static final String KAFKA_CHANNEL = "KafkaChannel";

    private final EnvironmentConfig environment;
    private final BrokerConfig config;
    private final BrokerClass brokerClass;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private BrokerRules(EnvironmentConfig environment) {
        this.environment = environment;
        config = environment.broker();
        brokerClass = BrokerClass.of(word());
    }

    /**
     * What is wrong.
     *
     * @param sends whether some function publishes events
     */
    static List<Diagnostic> check(EnvironmentConfig environment, boolean sends) {
        BrokerRules rules = new BrokerRules(environment);
        if (environment.broker().existing().isPresent()) {
            rules.checkExisting(environment.broker().existing().get());
        } else {
            rules.checkOwn();
        }
        if (sends) {
            rules.checkAddress();
        }
        return rules.diagnostics;
    }

    private void checkExisting(Located<String> existing) {
        settings(true)
                .forEach((name, span) ->
                        diagnostics.add(Diagnostic.of(INVALID, span, "`" + name + "` configures a broker of ours")
                                .also(existing.span(), "this one is somebody else's")
                                .help("leave `" + name + "` to the owner of `" + existing.value()
                                        + "`, or remove `existing`")));
    }

    private void checkOwn() {
        Map<String, SourceSpan> forKafka = settings(false);
        if (config.config().isPresent()) {
            forKafka.forEach((name, span) -> {
                if (!name.equals("topic")) {
                    diagnostics.add(
                            Diagnostic.of(INVALID, span, "`" + name + "` and `config` configure the same broker")
                                    .also(config.config().get().span(), "an object of others says it all")
                                    .help("keep one of them"));
                }
            });
            checkNamespace(config.config().get());
        } else if (brokerClass.isKafka()) {
            checkKafka(forKafka);
        } else {
            checkChannels(forKafka);
        }
    }

    private void checkNamespace(BrokerConfig.Reference reference) {
        if (brokerClass == BrokerClass.KAFKA_NAMESPACED && reference.namespace().isPresent()) {
            diagnostics.add(Diagnostic.of(
                            INVALID,
                            reference.span(),
                            "a broker of class `KafkaNamespaced` is configured in its own namespace")
                    .help("remove `namespace`, and have the ConfigMap there"));
        }
    }

    private void checkKafka(Map<String, SourceSpan> given) {
        if (given.containsKey("channel")) {
            diagnostics.add(unfit("channel", given.get("channel"))
                    .help("a broker of class `" + word() + "` stores events in one topic, without channels"));
        }
        if (!config.bootstrapServers().isEmpty()) {
            return;
        }
        if (brokerClass == BrokerClass.KAFKA_NAMESPACED) {
            diagnostics.add(Diagnostic.of(
                            INVALID,
                            config.brokerClass().map(Located::span).orElse(config.span()),
                            "a broker of class `KafkaNamespaced` needs to be told its Kafka cluster")
                    .help("name it: `bootstrapServers: [\"kafka-kafka-bootstrap.kafka:9092\"]`")
                    .help("or name a ConfigMap of the same namespace: `config: {name: …}`"));
            return;
        }
        given.forEach((name, span) -> {
            if (!name.equals("topic") && !name.equals("channel")) {
                diagnostics.add(Diagnostic.of(
                                INVALID, span, "`" + name + "` has no effect while the cluster's settings hold")
                        .help("say where Kafka is: `bootstrapServers: [\"kafka-kafka-bootstrap.kafka:9092\"]`"));
            }
        });
    }

    private void checkChannels(Map<String, SourceSpan> given) {
        boolean inKafka = config.channel()
                .filter(kind -> kind.value().equals(KAFKA_CHANNEL))
                .isPresent();
        given.forEach((name, span) -> {
            boolean sized = inKafka && (name.equals("partitions") || name.equals("replicationFactor"));
            boolean channel = brokerClass == BrokerClass.CHANNEL && name.equals("channel");
            if (!sized && !channel) {
                Diagnostic unfit = unfit(name, span);
                diagnostics.add(
                        name.equals("channel")
                                ? unfit.help("only brokers of class `MTChannelBasedBroker` have channels")
                                : unfit.help("only brokers of class `Kafka` and `KafkaNamespaced` have it"));
            }
        });
        if (brokerClass == BrokerClass.OTHER && config.config().isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            INVALID,
                            config.brokerClass().map(Located::span).orElse(config.span()),
                            "what configures a broker of class `" + word() + "` is not known")
                    .help("name the object: `config: {apiVersion: …, kind: …, name: …}`")
                    .help("or use a broker that somebody else made: `existing: name`"));
        }
    }

    private void checkAddress() {
        if (brokerClass.url().isEmpty() && environment.targets().brokerUrl().isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            INVALID,
                            config.brokerClass().map(Located::span).orElse(config.span()),
                            "where a broker of class `" + word() + "` listens is not known")
                    .help("say it below `environments: " + environment.name()
                            + ":`: `targets: {brokerUrl: \"http://…/{namespace}/{broker}\"}`"));
        }
    }

    private Diagnostic unfit(String name, SourceSpan span) {
        String shown = word().isEmpty() ? BrokerClass.CHANNEL.word() : word();
        return Diagnostic.of(INVALID, span, "a broker of class `" + shown + "` has no `" + name + "`");
    }

    private String word() {
        return config.brokerClass().map(Located::value).orElse("");
    }

    /** What is given, in the order of the reference. */
    private Map<String, SourceSpan> settings(boolean withConfig) {
        Map<String, SourceSpan> given = new LinkedHashMap<>();
        if (withConfig) {
            config.config().ifPresent(reference -> given.put("config", reference.span()));
        }
        put(given, "channel", config.channel());
        put(given, "bootstrapServers", config.bootstrapServers().stream().findFirst());
        put(given, "partitions", config.partitions());
        put(given, "replicationFactor", config.replicationFactor());
        put(given, "secret", config.secret());
        put(given, "topic", config.topic());
        put(given, "topicConfig", config.topicConfig().values().stream().findFirst());
        return given;
    }

    private static void put(Map<String, SourceSpan> given, String name, Optional<? extends Located<?>> value) {
        value.ifPresent(located -> given.put(name, located.span()));
    }
}
