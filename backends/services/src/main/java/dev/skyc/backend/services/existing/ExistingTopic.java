package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.KafkaFiles;
import dev.skyc.backend.services.common.KafkaRules;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.Sasl;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.spi.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** A topic of a Kafka cluster that others run. */
public final class ExistingTopic implements ResourceProvider {
    private static final String SERVERS = "bootstrapServers";
    private static final String TOPIC = "topic";
    private static final String SECRET = "secret";
    private static final String KEYS = "keys";
    private static final String TLS = "tls";
    private static final String CA_SECRET = "caSecret";

    /** The name that Strimzi gives the Service of a cluster named {@code kafka}. */
    private static final String DEFAULT_SERVER = "kafka-kafka-bootstrap:9092";

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public String id() {
        return ExistingResource.ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(SERVERS, Setting.Type.STRING_LIST, false, "Brokers; " + DEFAULT_SERVER + " by default."),
                new Setting(
                        TOPIC,
                        Setting.Type.STRING,
                        false,
                        "The topic's name in Kafka; its name in the code by default."),
                new Setting(SECRET, Setting.Type.STRING, false, "The Secret with SASL credentials; none by default."),
                new Setting(
                        KEYS,
                        Setting.Type.STRING_MAP,
                        false,
                        "The Secret's keys of `mechanism`, `user` and `password`, if they are named otherwise."),
                new Setting(TLS, Setting.Type.BOOLEAN, false, "Whether the connection uses TLS."),
                new Setting(
                        CA_SECRET,
                        Setting.Type.STRING,
                        false,
                        "The Secret whose `ca.crt` signs the brokers' certificates, if no public authority does."),
                SettingRules.EGRESS_SETTING);
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        KafkaConnection kafka = connection(request, rules);
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Bindings bindings = new Bindings(request, ExistingResource.ID);
        KafkaFiles.add(bindings, kafka);
        Provision.Builder provision = new Provision.Builder();
        request.uses().keySet().forEach(function -> provision.kafka(function, kafka));
        for (String host : KafkaRules.services(kafka.bootstrapServers())) {
            provision.external(new ExternalName("Service", host, ExistingResource.PLATFORM));
        }
        provision.external(new ExternalName("KafkaTopic", kafka.topic(), ExistingResource.PLATFORM));
        return bindings.madeBy(provision, ExistingResource.PLATFORM)
                .bindAll(provision)
                .build();
    }

    private static KafkaConnection connection(Request request, SettingRules rules) {
        Settings settings = request.settings();
        List<String> servers =
                settings.strings(SERVERS).isEmpty() ? List.of(DEFAULT_SERVER) : settings.strings(SERVERS);
        KafkaRules kafka = new KafkaRules(rules);
        kafka.servers(SERVERS, servers, DEFAULT_SERVER);
        String topic = settings.string(TOPIC).orElse(request.name());
        kafka.topic(TOPIC, topic);
        Optional<Sasl> sasl =
                settings.string(SECRET).isPresent() ? Optional.of(sasl(settings, rules)) : Optional.empty();
        Optional<SecretKey> ca = settings.string(CA_SECRET).isPresent()
                ? Optional.of(new SecretKey(rules.secret(CA_SECRET, ""), "ca.crt"))
                : Optional.empty();
        return new KafkaConnection(servers, topic, sasl, settings.bool(TLS).orElse(ca.isPresent()), ca);
    }

    private static Sasl sasl(Settings settings, SettingRules rules) {
        String secret = rules.secret(SECRET, "");
        SortedMap<String, String> keys = settings.map(KEYS);
        TreeSet<String> unknown = new TreeSet<>(keys.keySet());
        unknown.removeAll(List.of("mechanism", "user", "password"));
        if (!unknown.isEmpty()) {
            rules.report(
                            SettingRules.BINDING_KEY,
                            KEYS + "." + unknown.first(),
                            "SASL credentials have no part `" + unknown.first() + "`")
                    .help("their parts are `mechanism`, `user` and `password`");
        }
        return new Sasl(
                new SecretKey(secret, keys.getOrDefault("mechanism", "sasl.mechanism")),
                new SecretKey(secret, keys.getOrDefault("user", "user")),
                new SecretKey(secret, keys.getOrDefault("password", "password")));
    }
}
