package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.DatabaseRole;
import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.backend.services.common.FreshSecret;
import dev.skyc.backend.services.common.MigrationJob;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Databases in one PostgreSQL: each has a role that reads and one that writes. The migration Job, which is the superuser, makes
 * the databases and roles; functions never see that password.
 */
public final class PlainDatabase extends PlainProvider {
    private static final String WORD = "postgresql";
    private static final int PORT = 5432;
    private static final int USER = 999;
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "password";
    private static final String MAX_CONNECTIONS = "maxConnections";
    private static final int DEFAULT_CONNECTIONS = 100;
    private static final int LEAST_CONNECTIONS = 10;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final String EXTENSIONS = "extensions";
    private static final int MOST_POOL = 1_000;
    private static final int EXAMPLE_POOL = 5;

    /** The version that the data directory belongs to, in the tag of an image. */
    private static final Pattern MAJOR = Pattern.compile(".*:([0-9]+)[^/]*");

    private static final Pattern EXTENSION = Pattern.compile("[a-z][-_a-z0-9]{0,62}");

    /** Made by the service loader. */
    public PlainDatabase() {
        super(new EngineSettings.Defaults("postgres:18.6", "5Gi", "100m", "512Mi"));
    }

    @Override
    public String kind() {
        return "database";
    }

    @Override
    String product() {
        return "PostgreSQL";
    }

    @Override
    List<Setting> ownSettings() {
        return List.of(
                new Setting(
                        MAX_CONNECTIONS,
                        Setting.Type.INTEGER,
                        false,
                        "The most connections that the server takes; " + DEFAULT_CONNECTIONS + " by default."),
                DatabaseVariables.POOL,
                new Setting(
                        EXTENSIONS,
                        Setting.Type.STRING_LIST,
                        false,
                        "Extensions that the image brings, such as pg_trgm."));
    }

    @Override
    List<Diagnostic> check(Request request) {
        EngineSettings own = EngineSettings.ofResource(request);
        own.number(DatabaseVariables.POOL.name(), 1, MOST_POOL, EXAMPLE_POOL);
        own.texts(EXTENSIONS, EXTENSION, "an extension's name", "pg_trgm");
        return own.diagnostics();
    }

    private static OptionalInt pool(Request request) {
        return request.settings()
                .integer(DatabaseVariables.POOL.name())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    @Override
    List<FreshSecret> secrets(List<Request> requests) {
        List<FreshSecret> secrets = new ArrayList<>();
        secrets.add(new FreshSecret(superuser(requests.get(0)))
                .constant("username", SUPERUSER)
                .password(PASSWORD));
        for (Request request : requests) {
            FreshSecret secret = new FreshSecret(secret(request));
            for (DatabaseRole role : DatabaseRole.values()) {
                secret.password(role.word());
            }
            secrets.add(secret);
        }
        return secrets;
    }

    @Override
    void bind(Request request, EngineSettings settings, Provision.Builder provision) {
        String host = EngineObjects.name(request, WORD);
        Bindings common = new Bindings(request, ID)
                .constant("host", host)
                .constant("port", String.valueOf(PORT))
                .constant("database", request.identity());
        request.uses().forEach((function, use) -> {
            DatabaseRole role = DatabaseRole.of(use);
            common.role(role.word())
                    .constant("username", user(request, role))
                    .secret(PASSWORD, secret(request), role.word())
                    .bind(provision, function);
        });
        DatabaseVariables.addSchema(provision, request);
        int connections = settings.number(MAX_CONNECTIONS, LEAST_CONNECTIONS, MOST_CONNECTIONS, DEFAULT_CONNECTIONS);
        provision.capacity(new Capacity(pool(request), OptionalInt.of(connections), false));
        Matcher major = MAJOR.matcher(settings.image());
        if (major.matches()) {
            provision.locked("majorVersion", LockedField.fixed(major.group(1)));
        }
        addMigrations(request, host, provision);
    }

    private static void addMigrations(Request request, String host, Provision.Builder provision) {
        MigrationJob job = new MigrationJob(request).variable("SKYC_PROVISION", "true");
        List<String> extensions = request.settings().strings(EXTENSIONS);
        if (!extensions.isEmpty()) {
            job.variable("SKYC_EXTENSIONS", String.join(",", extensions));
        }
        job.database()
                .constant("host", host)
                .constant("port", String.valueOf(PORT))
                .constant("database", request.identity())
                .secret("username", superuser(request), "username")
                .secret(PASSWORD, superuser(request), PASSWORD);
        for (DatabaseRole role : DatabaseRole.neededBy(request)) {
            job.role(role).constant("username", user(request, role)).secret(PASSWORD, secret(request), role.word());
        }
        job.addTo(provision);
    }

    @Override
    Engine engine(List<Request> requests, EngineSettings settings) {
        int connections = settings.number(MAX_CONNECTIONS, LEAST_CONNECTIONS, MOST_CONNECTIONS, DEFAULT_CONNECTIONS);
        Map<String, Object> container = PodForms.container(
                        WORD, settings.image(), PodForms.resources(settings.cpu(), settings.memory()))
                .with("args", List.of("-c", "max_connections=" + connections))
                .with(
                        "env",
                        List.of(
                                PodForms.variable("PGDATA", "/data/pgdata"),
                                PodForms.variable("POSTGRES_PASSWORD_FILE", "/skyc/superuser/" + PASSWORD)))
                .with("ports", List.of(PodForms.port(WORD, PORT)))
                .with("startupProbe", PodForms.connects(WORD, 5, 60))
                .with("livenessProbe", PodForms.connects(WORD, 10, 6))
                // While the image makes its data directory, a server listens on a socket only; over TCP there is none
                // yet.
                .with(
                        "readinessProbe",
                        PodForms.succeeds(List.of("pg_isready", "-h", "127.0.0.1", "-U", SUPERUSER), 5, 2))
                .with(
                        "volumeMounts",
                        List.of(
                                PodForms.mount(Engine.DATA, "/data"),
                                PodForms.readOnlyMount("superuser", "/skyc/superuser"),
                                PodForms.mount("run", "/var/run/postgresql"),
                                PodForms.mount("tmp", "/tmp")))
                .map();
        return new Engine(
                WORD,
                USER,
                WORD,
                PORT,
                List.of(container),
                List.of(
                        PodForms.projected(
                                "superuser",
                                List.of(PodForms.secretSource(
                                        superuser(requests.get(0)), new TreeMap<>(Map.of(PASSWORD, PASSWORD))))),
                        PodForms.emptyDirectory("run"),
                        PodForms.emptyDirectory("tmp")),
                new TreeMap<>(),
                settings.size(),
                settings.storageClass());
    }

    private static String user(Request request, DatabaseRole role) {
        return request.identity() + "_" + role.word();
    }

    private static String superuser(Request request) {
        return request.names().derived(WORD, "superuser");
    }

    private static String secret(Request request) {
        return request.names().derived(request.kind().name(), request.identity());
    }
}
