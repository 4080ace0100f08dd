package dev.skyc.backend.services.redis;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.GeneratedPassword;
import dev.skyc.backend.services.common.RedisUsers;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Redis server of its own for each store, run by the Redis operator: alone, or with replicas and sentinels that choose
 * another master when one fails. Readers and writers have users of their own.
 */
public final class RedisOperator implements ResourceProvider {
    /** Too few servers to choose another master from. */
    static final DiagnosticCode REPLICAS = DiagnosticCode.error("SKY5074", "too-few-replicas");

    static final String ID = "redis-operator";

    private static final String SIZE = "size";
    private static final String MEMORY = "memory";
    private static final String IMAGE = "image";
    private static final String STORAGE_CLASS = "storageClass";
    private static final String REPLICAS_SETTING = "replicas";
    private static final String SENTINEL_IMAGE = "sentinelImage";

    private static final String DEFAULT_SIZE = "1Gi";
    private static final String DEFAULT_MEMORY = "256Mi";
    private static final String DEFAULT_IMAGE = "quay.io/opstree/redis:v7.4.2";
    private static final String DEFAULT_SENTINEL_IMAGE = "quay.io/opstree/redis-sentinel:v7.4.2";
    private static final int LEAST_REPLICAS = 3;
    private static final String PORT = "6379";

    private static final String READER = "reader";
    private static final String WRITER = "writer";
    private static final String ADMINISTRATOR = "administrator";

    /** What a function does that only reads. */
    private static final List<String> READ_ONLY = List.of("read");

    @Override
    public String kind() {
        return "keyvalue";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(
                        SIZE, Setting.Type.STRING, false, "The size of each volume; " + DEFAULT_SIZE + " by default."),
                new Setting(
                        MEMORY,
                        Setting.Type.STRING,
                        false,
                        "The memory of each server, three quarters of it for data; " + DEFAULT_MEMORY + " by default."),
                new Setting(
                        STORAGE_CLASS, Setting.Type.STRING, false, "The volumes' StorageClass; the cluster's default."),
                new Setting(
                        REPLICAS_SETTING,
                        Setting.Type.INTEGER,
                        false,
                        "Servers of which another one becomes master when one fails, at least 3; a single one by default."),
                new Setting(IMAGE, Setting.Type.STRING, false, "The server's image; " + DEFAULT_IMAGE + " by default."),
                new Setting(
                        SENTINEL_IMAGE,
                        Setting.Type.STRING,
                        false,
                        "The sentinels' image; " + DEFAULT_SENTINEL_IMAGE + " by default."));
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        int replicas = request.settings().integer(REPLICAS_SETTING).orElse(1);
        RedisServer server = new RedisServer(
                request.names().derived("keyvalue", request.identity()),
                request.names().derived("keyvalue", request.identity(), "config"),
                replicas,
                rules.quantity(SIZE, DEFAULT_SIZE),
                rules.quantity(MEMORY, DEFAULT_MEMORY),
                request.settings().string(STORAGE_CLASS),
                request.settings().string(IMAGE).orElse(DEFAULT_IMAGE),
                request.settings().string(SENTINEL_IMAGE).orElse(DEFAULT_SENTINEL_IMAGE));
        if (replicas != 1 && replicas < LEAST_REPLICAS) {
            rules.report(REPLICAS, REPLICAS_SETTING, "of " + replicas + " servers none can replace another")
                    .help("say `1`, or at least `" + LEAST_REPLICAS + "`");
        }
        if (rules.isBroken()) {
            return rules.nothing();
        }
        RedisUsers users = new RedisUsers(request.identity());
        Provision.Builder provision = new Provision.Builder();
        passwords(request, server, users).addTo(provision);
        provision.manifest(configuration(request, server));
        provision.manifest(server.manifest(request, ADMINISTRATOR));
        bind(request, server, users, provision);
        provision.external(new ExternalName("Service", server.host(), server.producer()));
        server.references().forEach(provision::nameReference);
        provision.locked("kind", LockedField.fixed(server.kind()));
        provision.locked("name", LockedField.fixed(server.name()));
        provision.locked("size", LockedField.growing(server.size()));
        server.storageClass().ifPresent(name -> provision.locked(STORAGE_CLASS, LockedField.fixed(name)));
        return provision.build();
    }

    /** All users at once, whoever there is today: the Secret is made once. */
    private static GeneratedPassword passwords(Request request, RedisServer server, RedisUsers users) {
        return new GeneratedPassword(request, server.name())
                .password(ADMINISTRATOR)
                .password(READER)
                .password(WRITER)
                .key(
                        RedisServer.ACL_FILE,
                        RedisUsers.administratorRule(GeneratedPassword.sha256(ADMINISTRATOR)) + "\n"
                                + users.readerRule(GeneratedPassword.sha256(READER)) + "\n"
                                + users.writerRule(GeneratedPassword.sha256(WRITER)) + "\n");
    }

    private static Manifest configuration(Request request, RedisServer server) {
        SortedMap<String, String> files = new TreeMap<>();
        BigInteger memory = Quantities.ones(server.memory()).orElseThrow();
        files.put(RedisServer.CONFIGURATION_FILE, """
                appendonly yes
                appendfsync everysec
                maxmemory %s
                maxmemory-policy volatile-lru
                """.formatted(
                        memory.multiply(BigInteger.valueOf(3)).shiftRight(2)));
        return Manifest.configMap(server.configMap(), request.application(), files);
    }

    private static void bind(Request request, RedisServer server, RedisUsers users, Provision.Builder provision) {
        Bindings bindings = new Bindings(request, ID)
                .constant("host", server.host())
                .constant("port", PORT)
                .constant("prefix", users.prefix());
        Bindings reader =
                bindings.role(READER).constant("username", users.reader()).secret("password", server.name(), READER);
        Bindings writer =
                bindings.role(WRITER).constant("username", users.writer()).secret("password", server.name(), WRITER);
        request.uses().forEach((function, use) -> {
            boolean onlyReads = use.accesses().equals(READ_ONLY);
            (onlyReads ? reader : writer).bind(provision, function);
        });
    }
}
