package dev.skyc.backend.services.strimzi;

import dev.skyc.backend.services.common.KafkaRules;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.spi.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an environment says about a topic and the cluster that holds it.
 *
 * @param cluster name of the {@code Kafka} object
 * @param namespace where it is, if not in the environment's namespace
 * @param bootstrapServers {@code host:port}, at least one
 * @param conventional whether the servers are those that Strimzi names after the cluster
 * @param caSecret the Secret whose {@code ca.crt} signs the brokers' certificates
 * @param ownCa whether that is not the Secret that Strimzi names after the cluster
 * @param replicas copies of each message, if not the cluster's default
 * @param config settings of the topic in Kafka's own words
 * @param secretAnnotations annotations of the Secrets that the user operator writes
 */
record ClusterSettings(
        String cluster,
        Optional<String> namespace,
        Authentication authentication,
        boolean tls,
        List<String> bootstrapServers,
        boolean conventional,
        String caSecret,
        boolean ownCa,
        int partitions,
        Optional<Integer> replicas,
        SortedMap<String, String> config,
        SortedMap<String, String> secretAnnotations) {
    /** A setting of a topic that Strimzi or Kafka would refuse. */
    static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5062", "invalid-topic-settings");

    static final String TOPIC = "topic";

    private static final String CLUSTER = "cluster";
    private static final String NAMESPACE = "clusterNamespace";
    private static final String AUTHENTICATION = "authentication";
    private static final String TLS = "tls";
    private static final String SERVERS = "bootstrapServers";
    private static final String CA_SECRET = "caSecret";
    private static final String PARTITIONS = "partitions";
    private static final String REPLICAS = "replicas";
    private static final String CONFIG = "config";
    private static final String ANNOTATIONS = "secretAnnotations";

    private static final String DEFAULT_CLUSTER = "kafka";
    private static final int DEFAULT_PARTITIONS = 3;
    private static final int MOST_REPLICAS = 32_767;
    private static final String MIN_IN_SYNC = "min.insync.replicas";
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern CONFIG_KEY = Pattern.compile("[a-z][a-z0-9.]*");

    static final List<Setting> SETTINGS = List.of(
            new Setting(CLUSTER, Setting.Type.STRING, false, "The Kafka object; " + DEFAULT_CLUSTER + " by default."),
            new Setting(NAMESPACE, Setting.Type.STRING, false, "Its namespace, if not that of the environment."),
            new Setting(
                    AUTHENTICATION,
                    Setting.Type.STRING,
                    false,
                    "How clients prove who they are: scram-sha-512 (by default), tls or none."),
            new Setting(TLS, Setting.Type.BOOLEAN, false, "Whether the listener uses TLS; it does by default."),
            new Setting(
                    SERVERS,
                    Setting.Type.STRING_LIST,
                    false,
                    "The listener; <cluster>-kafka-bootstrap:9093 by default, 9092 without TLS."),
            new Setting(
                    CA_SECRET,
                    Setting.Type.STRING,
                    false,
                    "The Secret whose ca.crt signs the brokers' certificates; <cluster>-cluster-ca-cert by default."),
            new Setting(TOPIC, Setting.Type.STRING, false, "The topic's name in Kafka; that of the object by default."),
            new Setting(
                    PARTITIONS,
                    Setting.Type.INTEGER,
                    false,
                    "How many partitions there are; " + DEFAULT_PARTITIONS + " by default. They can only grow."),
            new Setting(REPLICAS, Setting.Type.INTEGER, false, "Copies of each message; the cluster's by default."),
            new Setting(
                    CONFIG,
                    Setting.Type.STRING_MAP,
                    false,
                    "Settings of the topic in Kafka's own words, such as retention.ms."),
            new Setting(
                    ANNOTATIONS,
                    Setting.Type.STRING_MAP,
                    false,
                    "Annotations of the Secrets that the user operator writes, for tools that copy them."));

    /** What is said about a resource; what is wrong with it is told to the rules. */
    static ClusterSettings of(Request request, SettingRules rules) {
        Settings settings = request.settings();
        String cluster = label(rules, CLUSTER, settings.string(CLUSTER).orElse(DEFAULT_CLUSTER));
        Optional<String> namespace = settings.string(NAMESPACE)
                .map(name -> label(rules, NAMESPACE, name))
                .filter(name -> !request.environment().namespace().equals(Optional.of(name)));
        Authentication authentication = authentication(settings, rules);
        boolean tls = settings.bool(TLS).orElse(authentication != Authentication.NONE);
        if (authentication == Authentication.TLS && !tls) {
            rules.report(INVALID, TLS, "certificates of clients need a listener with TLS")
                    .help("remove `tls: false`, or choose `authentication: scram-sha-512`");
        }
        String server = cluster + "-kafka-bootstrap"
                + namespace.map(name -> "." + name + ".svc").orElse("") + (tls ? ":9093" : ":9092");
        KafkaRules kafka = new KafkaRules(rules);
        kafka.servers(SERVERS, settings.strings(SERVERS), server);
        settings.string(TOPIC).ifPresent(topic -> kafka.topic(TOPIC, topic));
        SortedMap<String, String> config = config(settings, rules);
        Optional<Integer> replicas = replicas(settings, rules, config);
        return new ClusterSettings(
                cluster,
                namespace,
                authentication,
                tls,
                settings.strings(SERVERS).isEmpty() ? List.of(server) : settings.strings(SERVERS),
                settings.strings(SERVERS).isEmpty(),
                settings.string(CA_SECRET).isPresent() ? rules.secret(CA_SECRET, "") : cluster + "-cluster-ca-cert",
                settings.string(CA_SECRET).isPresent(),
                partitions(settings, rules),
                replicas,
                config,
                settings.map(ANNOTATIONS));
    }

    private static Authentication authentication(Settings settings, SettingRules rules) {
        Optional<String> word = settings.string(AUTHENTICATION);
        Optional<Authentication> known = word.flatMap(Authentication::of);
        if (word.isPresent() && known.isEmpty()) {
            String words = Arrays.stream(Authentication.values())
                    .map(authentication -> "`" + authentication.word() + "`")
                    .collect(Collectors.joining(", "));
            rules.report(INVALID, AUTHENTICATION, "Strimzi's users cannot authenticate by `" + word.get() + "`")
                    .help("choose one of " + words);
        }
        return known.orElse(Authentication.SCRAM_SHA_512);
    }

    private static int partitions(Settings settings, SettingRules rules) {
        int partitions = settings.integer(PARTITIONS).orElse(DEFAULT_PARTITIONS);
        if (partitions < 1) {
            rules.report(INVALID, PARTITIONS, "a topic has at least one partition")
                    .help("each partition is read by one consumer of a group at a time: say how many there can be");
        }
        return partitions;
    }

    private static Optional<Integer> replicas(Settings settings, SettingRules rules, SortedMap<String, String> config) {
        Optional<Integer> replicas = settings.integer(REPLICAS);
        if (replicas.isPresent() && (replicas.get() < 1 || replicas.get() > MOST_REPLICAS)) {
            rules.report(INVALID, REPLICAS, "a topic has 1 to " + MOST_REPLICAS + " copies of each message")
                    .help("as many as there are brokers, at most");
            return replicas;
        }
        String inSync = config.getOrDefault(MIN_IN_SYNC, "");
        if (replicas.isPresent() && inSync.matches("[0-9]{1,9}") && Integer.parseInt(inSync) > replicas.get()) {
            rules.report(
                            INVALID,
                            CONFIG + "." + MIN_IN_SYNC,
                            "nothing can be written to a topic that waits for " + inSync + " copies of "
                                    + replicas.get())
                    .help("have `" + MIN_IN_SYNC + "` at most `" + REPLICAS
                            + "`; one less survives a broker's restart");
        }
        return replicas;
    }

    private static SortedMap<String, String> config(Settings settings, SettingRules rules) {
        SortedMap<String, String> config = settings.map(CONFIG);
        for (String key : config.keySet()) {
            if (!CONFIG_KEY.matcher(key).matches()) {
                rules.report(INVALID, CONFIG + "." + key, "Kafka has no setting `" + key + "`")
                        .help("write it in Kafka's own words, such as `retention.ms`");
            }
        }
        return config;
    }

    private static String label(SettingRules rules, String setting, String name) {
        if (!LABEL.matcher(name).matches()) {
            rules.report(INVALID, setting, "`" + name + "` is no name of an object")
                    .help("use lower-case letters, digits and dashes");
        }
        return name;
    }
}
