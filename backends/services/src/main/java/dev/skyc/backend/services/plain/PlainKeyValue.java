package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.FreshSecret;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.backend.services.common.RedisUsers;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.Setting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Key-value stores in one Valkey: each has its keys, and a user who reads and one who also writes them. */
public final class PlainKeyValue extends PlainProvider {
    private static final String WORD = "valkey";
    private static final int PORT = 6379;
    private static final int USER = 999;
    private static final String READER = "reader";
    private static final String WRITER = "writer";
    private static final String DIGEST = ".sha256";

    /** Stands in the list of users where the start puts the digest of a password. */
    private static final String PLACE = "<sha256>";

    /** Made by the service loader. */
    public PlainKeyValue() {
        super(new EngineSettings.Defaults("valkey/valkey:9.1.1", "1Gi", "50m", "256Mi"));
    }

    @Override
    public String kind() {
        return "keyvalue";
    }

    @Override
    String product() {
        return "Valkey";
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
                .map(request -> new FreshSecret(secret(request))
                        .password(READER)
                        .sha256(READER + DIGEST, READER)
                        .password(WRITER)
                        .sha256(WRITER + DIGEST, WRITER))
                .toList();
    }

    @Override
    void bind(Request request, EngineSettings settings, Provision.Builder provision) {
        Bindings common = new Bindings(request, ID)
                .constant("host", EngineObjects.name(request, WORD))
                .constant("port", String.valueOf(PORT))
                .constant("prefix", users(request).prefix());
        request.uses().forEach((function, use) -> {
            boolean reads = use.accesses().equals(List.of("read"));
            String role = reads ? READER : WRITER;
            common.role(role)
                    .constant(
                            "username",
                            reads ? users(request).reader() : users(request).writer())
                    .secret("password", secret(request), role)
                    .bind(provision, function);
        });
    }

    @Override
    Engine engine(List<Request> requests, EngineSettings settings) {
        String memory = settings.memory();
        List<Map<String, Object>> digests = new ArrayList<>();
        List<String> users = new ArrayList<>();
        for (Request request : requests) {
            RedisUsers both = users(request);
            digests.add(PodForms.secretSource(
                    secret(request),
                    new TreeMap<>(Map.of(READER + DIGEST, both.reader(), WRITER + DIGEST, both.writer()))));
            users.add(both.readerRule(PLACE));
            users.add(both.writerRule(PLACE));
        }
        Map<String, Object> container = PodForms.container(
                        WORD, settings.image(), PodForms.resources(settings.cpu(), memory))
                .with("command", List.of("sh", "/skyc/config/start.sh"))
                .with("ports", List.of(PodForms.port("redis", PORT)))
                .with("startupProbe", PodForms.connects("redis", 5, 60))
                .with("livenessProbe", PodForms.connects("redis", 10, 6))
                .with("readinessProbe", PodForms.connects("redis", 5, 2))
                .with(
                        "volumeMounts",
                        List.of(
                                PodForms.mount(Engine.DATA, "/data"),
                                PodForms.readOnlyMount("config", "/skyc/config"),
                                PodForms.readOnlyMount("users", "/skyc/users"),
                                PodForms.mount("run", "/run/skyc")))
                .map();
        return new Engine(
                WORD,
                USER,
                "redis",
                PORT,
                List.of(container),
                List.of(
                        PodForms.configMap("config", EngineObjects.name(requests.get(0), WORD)),
                        PodForms.projected("users", digests),
                        PodForms.memoryDirectory("run", "1Mi")),
                new TreeMap<>(Map.of(
                        "start.sh",
                        PackagedText.read("valkey-start.sh"),
                        "valkey.conf",
                        configuration(memory),
                        "users",
                        String.join("\n", users) + "\n")),
                settings.size(),
                settings.storageClass());
    }

    /** A quarter of the memory is left for rewriting the log and for clients. */
    private static String configuration(String memory) {
        BigInteger most = Quantities.ones(memory)
                .orElse(BigInteger.ZERO)
                .multiply(BigInteger.valueOf(3))
                .divide(BigInteger.valueOf(4));
        return PackagedText.read("valkey.conf") + "maxmemory " + most + "\n";
    }

    private static RedisUsers users(Request request) {
        return new RedisUsers(request.identity());
    }

    private static String secret(Request request) {
        return request.names().derived(request.kind().name(), request.identity());
    }
}
