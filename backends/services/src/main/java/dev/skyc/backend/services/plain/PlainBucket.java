package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.FreshSecret;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Buckets in one SeaweedFS: each has a user who reads, one who writes and one who does both.
 *
 * <p>SeaweedFS asks for credentials in its S3 gateway only, so everything else listens on the pod's loopback: the storage is one
 * container, the gateway another.
 */
public final class PlainBucket extends PlainProvider {
    private static final String WORD = "s3";
    private static final int PORT = 8333;
    private static final int USER = 1000;
    private static final String REGION = "us-east-1";

    /** What a function of an access does in SeaweedFS' words, by the last word of its user's name. */
    private static final Map<String, List<String>> ACTIONS = actions();

    /** Made by the service loader. */
    public PlainBucket() {
        super(new EngineSettings.Defaults("chrislusf/seaweedfs:4.47", "5Gi", "100m", "512Mi"));
    }

    private static Map<String, List<String>> actions() {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        actions.put("reader", List.of("Read", "List"));
        actions.put("writer", List.of("Write"));
        actions.put("owner", List.of("Read", "List", "Write"));
        return actions;
    }

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    String product() {
        return "SeaweedFS";
    }

    @Override
    List<Setting> ownSettings() {
        return List.of();
    }

    @Override
    List<Diagnostic> check(Request request) {
        return List.of();
    }

    @Override
    List<FreshSecret> secrets(List<Request> requests) {
        return requests.stream()
                .map(request -> {
                    FreshSecret secret = new FreshSecret(secret(request));
                    ACTIONS.keySet().forEach(secret::password);
                    return secret;
                })
                .toList();
    }

    @Override
    void bind(Request request, EngineSettings settings, Provision.Builder provision) {
        Bindings common = new Bindings(request, ID)
                .constant("addressing-style", "path")
                .constant("bucket", bucket(request))
                .constant("endpoint", "http://" + EngineObjects.name(request, WORD) + ":" + PORT)
                .constant("region", REGION);
        request.uses().forEach((function, use) -> {
            String role = role(use);
            common.role(role)
                    .constant("access-key-id", user(request, role))
                    .secret("secret-access-key", secret(request), role)
                    .bind(provision, function);
        });
    }

    private static String role(FunctionAccess use) {
        return switch (String.join(" ", use.accesses())) {
            case "read" -> "reader";
            case "write" -> "writer";
            default -> "owner";
        };
    }

    @Override
    Engine engine(List<Request> requests, EngineSettings settings) {
        List<Map<String, Object>> keys = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        List<String> buckets = new ArrayList<>();
        for (Request request : requests) {
            TreeMap<String, String> files = new TreeMap<>();
            ACTIONS.forEach((role, actions) -> {
                files.put(role, user(request, role));
                identities.add(user(request, role) + " " + allowed(actions, bucket(request)));
            });
            keys.add(PodForms.secretSource(secret(request), files));
            buckets.add(bucket(request));
        }
        return new Engine(
                WORD,
                USER,
                WORD,
                PORT,
                List.of(gateway(settings), storage(settings)),
                List.of(
                        PodForms.configMap("config", EngineObjects.name(requests.get(0), WORD)),
                        PodForms.projected("users", keys),
                        PodForms.memoryDirectory("run", "1Mi"),
                        PodForms.emptyDirectory("tmp")),
                new TreeMap<>(Map.of(
                        "start.sh",
                        PackagedText.read("s3-start.sh"),
                        "identities",
                        String.join("\n", identities) + "\n",
                        "buckets",
                        String.join("\n", buckets) + "\n")),
                settings.size(),
                settings.storageClass());
    }

    private static String allowed(List<String> actions, String bucket) {
        return actions.stream()
                .map(action -> "\"" + action + ":" + bucket + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A bucket takes one volume at a time; with the seven of the default a few buckets would use up a small disk. */
    private static Map<String, Object> storage(EngineSettings settings) {
        return PodForms.container("storage", settings.image(), PodForms.resources(settings.cpu(), settings.memory()))
                .with(
                        "command",
                        List.of(
                                "weed",
                                "-logtostderr=true",
                                "server",
                                "-dir=/data",
                                "-ip=127.0.0.1",
                                "-ip.bind=127.0.0.1",
                                "-filer=true",
                                "-master.volumeSizeLimitMB=64",
                                "-volume.max=0",
                                "-volume.preStopSeconds=1"))
                .with("env", List.of(PodForms.variable("WEED_MASTER_VOLUME_GROWTH_COPY_1", "1")))
                .with("workingDir", "/data")
                .with("volumeMounts", List.of(PodForms.mount(Engine.DATA, "/data"), PodForms.mount("tmp", "/tmp")))
                .map();
    }

    private static Map<String, Object> gateway(EngineSettings settings) {
        return PodForms.container("s3", settings.image(), PodForms.resources(settings.cpu(), settings.memory()))
                .with("command", List.of("sh", "/skyc/config/start.sh"))
                .with("ports", List.of(PodForms.port(WORD, PORT)))
                .with("startupProbe", PodForms.connects(WORD, 5, 60))
                .with("livenessProbe", PodForms.connects(WORD, 10, 6))
                .with("readinessProbe", PodForms.connects(WORD, 5, 2))
                .with("workingDir", "/tmp")
                .with(
                        "volumeMounts",
                        List.of(
                                PodForms.readOnlyMount("config", "/skyc/config"),
                                PodForms.readOnlyMount("users", "/skyc/users"),
                                PodForms.mount("run", "/run/skyc"),
                                PodForms.mount("tmp", "/tmp")))
                .map();
    }

    /**
     * The gateway also listens on a port for its administration, which asks for no credentials. A network policy closes it, in
     * clusters that enforce one.
     */
    @Override
    void addMore(Request request, Provision.Builder provision) {
        String name = EngineObjects.name(request, WORD);
        Map<String, Object> port =
                new ObjectFields().with("port", PORT).with("protocol", "TCP").map();
        provision.manifest(new KubernetesObject("networking.k8s.io/v1", "NetworkPolicy", name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("podSelector", ObjectFields.of("matchLabels", Map.of(EngineObjects.LABEL, name)))
                                .with("policyTypes", List.of("Ingress"))
                                .with("ingress", List.of(ObjectFields.of("ports", List.of(port))))
                                .map())
                .manifest());
        provision.nameReference(new NameReference(
                "",
                "Service",
                "networking.k8s.io",
                "NetworkPolicy",
                "spec/podSelector/matchLabels/" + EngineObjects.LABEL_PATH));
    }

    /** With the application's name in front, so that a short name is long enough for a bucket. */
    private static String bucket(Request request) {
        return request.names().derived(request.identity());
    }

    private static String user(Request request, String role) {
        return request.identity() + "-" + role;
    }

    private static String secret(Request request) {
        return request.names().derived(request.kind().name(), request.identity());
    }
}
