package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.FreshSecret;
import dev.skyc.backend.services.common.KafkaFiles;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.Sasl;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.Setting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Topics in one Kafka without ZooKeeper and without an operator: each function is a user of its own, with its own rights. The
 * broker makes topics, users and rights when it starts, through a listener on the pod's loopback that needs no password.
 */
public final class PlainTopic extends PlainProvider {
    /** A consumer whose environment has no namespace. */
    static final DiagnosticCode NAMESPACE = DiagnosticCode.error("SKY5072", "plain-topic-without-namespace");

    private static final String WORD = "kafka";
    private static final int PORT = 9092;
    private static final int USER = 1000;
    private static final String PARTITIONS = "partitions";
    private static final int DEFAULT_PARTITIONS = 1;
    private static final int MOST_PARTITIONS = 1000;
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String CONSUME = "consume";

    /** Made by the service loader. */
    public PlainTopic() {
        super(new EngineSettings.Defaults("apache/kafka:4.3.1", "5Gi", "250m", "1Gi"));
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    String product() {
        return "Kafka";
    }

    @Override
    List<Setting> ownSettings() {
        return List.of(new Setting(
                PARTITIONS,
                Setting.Type.INTEGER,
                false,
                "How many partitions the topic has, which can only grow; " + DEFAULT_PARTITIONS + " by default."));
    }

    @Override
    List<Diagnostic> check(Request request) {
        List<Diagnostic> problems = new ArrayList<>();
        EngineSettings own = EngineSettings.ofResource(request);
        own.number(PARTITIONS, 1, MOST_PARTITIONS, DEFAULT_PARTITIONS);
        problems.addAll(own.diagnostics());
        boolean consumed = request.uses().values().stream().anyMatch(PlainTopic::consumes);
        if (consumed && request.environment().namespace().isEmpty()) {
            problems.add(Diagnostic.of(
                            NAMESPACE,
                            request.settings().span("provider"),
                            "the source that delivers topic `" + request.name()
                                    + "` cannot find Kafka without the namespace of environment `"
                                    + request.environment().name() + "`")
                    .help("say it: `" + request.environment().name() + ": {namespace: …}`"));
        }
        return problems;
    }

    private static boolean consumes(FunctionAccess use) {
        return use.accesses().contains(CONSUME);
    }

    private static int partitions(Request request) {
        return request.settings().integer(PARTITIONS).orElse(DEFAULT_PARTITIONS);
    }

    @Override
    List<FreshSecret> secrets(List<Request> requests) {
        SortedMap<String, FreshSecret> secrets = new TreeMap<>();
        for (Request request : requests) {
            request.uses()
                    .forEach((function, use) -> secrets.put(
                            function,
                            new FreshSecret(secret(request, function))
                                    .constant("sasl.mechanism", MECHANISM)
                                    .constant("user", use.service())
                                    .password("password")));
        }
        return List.copyOf(secrets.values());
    }

    @Override
    void bind(Request request, EngineSettings settings, Provision.Builder provision) {
        provision.locked(PARTITIONS, LockedField.growing(String.valueOf(partitions(request))));
        String host = EngineObjects.name(request, WORD);
        request.uses().forEach((function, use) -> {
            // Sources run in a namespace of Knative's, functions in that of the environment, whatever an overlay calls
            // it.
            request.environment()
                    .namespace()
                    .ifPresent(namespace ->
                            provision.kafka(function, connection(host + "." + namespace + ".svc", request, function)));
            if (request.environment().namespace().isEmpty()) {
                provision.kafka(function, connection(host, request, function));
            }
            if (Bindings.reaches(use)) {
                Bindings bindings = new Bindings(request, ID);
                KafkaFiles.add(bindings, connection(host, request, function));
                bindings.bind(provision, function);
            }
        });
    }

    private static KafkaConnection connection(String host, Request request, String function) {
        String secret = secret(request, function);
        return new KafkaConnection(
                List.of(host + ":" + PORT),
                request.identity(),
                Optional.of(new Sasl(
                        new SecretKey(secret, "sasl.mechanism"),
                        new SecretKey(secret, "user"),
                        new SecretKey(secret, "password"))),
                false,
                Optional.empty());
    }

    @Override
    Engine engine(List<Request> requests, EngineSettings settings) {
        SortedMap<String, Map<String, Object>> passwords = new TreeMap<>();
        List<String> topics = new ArrayList<>();
        List<String> rights = new ArrayList<>();
        for (Request request : requests) {
            topics.add(request.identity() + " " + partitions(request));
            request.uses().forEach((function, use) -> {
                passwords.put(
                        use.service(),
                        PodForms.secretSource(
                                secret(request, function), new TreeMap<>(Map.of("password", use.service()))));
                rights.addAll(rights(request.identity(), use));
            });
        }
        return new Engine(
                WORD,
                USER,
                WORD,
                PORT,
                List.of(container(settings)),
                List.of(
                        PodForms.configMap("config", EngineObjects.name(requests.get(0), WORD)),
                        PodForms.projected("users", List.copyOf(passwords.values())),
                        PodForms.emptyDirectory("tmp")),
                new TreeMap<>(Map.of(
                        "start.sh",
                        PackagedText.read("kafka-start.sh"),
                        "server.properties",
                        PackagedText.read("kafka-server.properties"),
                        "log4j2.yaml",
                        PackagedText.read("kafka-log4j2.yaml"),
                        "topics",
                        String.join("\n", topics) + "\n",
                        "rights",
                        String.join("\n", rights) + "\n")),
                settings.size(),
                settings.storageClass());
    }

    private static List<String> rights(String topic, FunctionAccess use) {
        List<String> rights = new ArrayList<>();
        if (Bindings.reaches(use)) {
            rights.add(use.service() + " topic " + topic + " Write Describe");
        }
        if (consumes(use)) {
            rights.add(use.service() + " topic " + topic + " Read Describe");
            use.groups().forEach(group -> rights.add(use.service() + " group " + group + " Read Describe Delete"));
        }
        return rights;
    }

    private static Map<String, Object> container(EngineSettings settings) {
        String memory = settings.memory();
        return PodForms.container(WORD, settings.image(), PodForms.resources(settings.cpu(), memory))
                .with("command", List.of("sh", "/skyc/config/start.sh"))
                .with(
                        "env",
                        List.of(
                                // Without this the broker writes a log of its garbage collector, up to a gigabyte.
                                PodForms.variable("EXTRA_ARGS", "-name kafkaServer"),
                                PodForms.variable("HEAP", heap(memory)),
                                PodForms.variable(
                                        "KAFKA_LOG4J_OPTS", "-Dlog4j2.configurationFile=/skyc/config/log4j2.yaml"),
                                PodForms.variable("LOG_DIR", "/tmp")))
                .with("ports", List.of(PodForms.port(WORD, PORT)))
                .with("startupProbe", PodForms.connects(WORD, 5, 60))
                .with("livenessProbe", PodForms.connects(WORD, 10, 6))
                .with("readinessProbe", PodForms.succeeds(List.of("test", "-f", "/tmp/provided"), 5, 2))
                .with(
                        "volumeMounts",
                        List.of(
                                PodForms.mount(Engine.DATA, "/data"),
                                PodForms.readOnlyMount("config", "/skyc/config"),
                                PodForms.readOnlyMount("users", "/skyc/users"),
                                PodForms.mount("tmp", "/tmp")))
                .map();
    }

    /** Half of the memory; the rest is for the page cache, and for the tools that run beside the broker when it starts. */
    private static String heap(String memory) {
        BigInteger half = Quantities.ones(memory).orElse(BigInteger.ZERO).shiftRight(21);
        return half.max(BigInteger.ONE) + "m";
    }

    private static String secret(Request request, String function) {
        return request.names().derived(WORD, function);
    }
}
