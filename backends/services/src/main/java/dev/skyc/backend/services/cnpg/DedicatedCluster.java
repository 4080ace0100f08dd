package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.DatabaseRole;
import dev.skyc.backend.services.common.GeneratedPassword;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.PostgresName;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A cluster that holds one database. The operator makes the owner's Secret; roles of functions are managed by the cluster. */
final class DedicatedCluster {
    /** A database outside development that nothing backs up. */
    static final DiagnosticCode NO_BACKUP = DiagnosticCode.warning("SKY5058", "database-without-backup");

    /** What PostgreSQL takes where nothing is said. */
    private static final int DEFAULT_CONNECTIONS = 100;

    /** Connections of the operator, of superusers and of the migrations, which no pooler may use up. */
    private static final int KEPT_BACK = 15;

    private final Request request;
    private final CnpgSettings settings;
    private final CnpgSettings.Server server;
    private final String name;
    private final Connection connection;

    DedicatedCluster(Request request, CnpgSettings settings, CnpgSettings.Server server) {
        this.request = request;
        this.settings = settings;
        this.server = server;
        name = request.names().derived(request.kind().name(), request.identity());
        String host = name + "-rw";
        connection = new Connection(
                request,
                settings,
                host,
                settings.pooler().isPresent() ? poolerName() : host,
                OptionalInt.of(settings.maxConnections().orElse(DEFAULT_CONNECTIONS)),
                Optional.of(authoritySecret()));
    }

    Provision provide() {
        Provision.Builder provision = new Provision.Builder();
        for (DatabaseRole role : DatabaseRole.neededBy(request)) {
            Credentials.of(
                            new GeneratedPassword(request, connection.secret(role)),
                            PostgresName.role(settings.database(), role))
                    .addTo(provision);
        }
        provision.manifest(cluster());
        if (!settings.extensions().isEmpty()) {
            provision.manifest(CnpgObjects.database(request, name, name, settings.database(), settings.extensions()));
        }
        settings.pooler().ifPresent(mode -> provision.manifest(pooler(mode)));
        server.backup()
                .map(backup -> new BackupObjects(request, name, backup))
                .ifPresent(backup -> backup.addTo(provision));
        String producer = CnpgObjects.GROUP + "/Cluster " + name;
        provision.external(new ExternalName("Secret", ownerSecret(), producer));
        provision.external(new ExternalName("Secret", authoritySecret(), producer));
        provision.external(new ExternalName("Service", name + "-rw", producer));
        connection.bind(provision);
        connection.migrate(provision, ownerSecret());
        CnpgObjects.addReferences(provision);
        lock(provision);
        if (server.backup().isEmpty() && !request.environment().development()) {
            provision.diagnostics(List.of(notBackedUp()));
        }
        return provision.build();
    }

    /** PgBouncers that together cannot use up the cluster's connections. */
    private Manifest pooler(String mode) {
        int instances = Math.min(server.instances(), 2);
        int users = instances * DatabaseRole.neededBy(request).size();
        int size = (settings.maxConnections().orElse(DEFAULT_CONNECTIONS) - KEPT_BACK) / users;
        return CnpgObjects.pooler(request, poolerName(), name, mode, instances, OptionalInt.of(size));
    }

    private String poolerName() {
        // The operator itself makes a Secret `<cluster>-pooler`.
        return request.names().derived(request.kind().name(), request.identity(), "pgbouncer");
    }

    private String ownerSecret() {
        return name + "-app";
    }

    /** The private key is in it, too; nothing but the certificate is ever mounted. */
    private String authoritySecret() {
        return name + "-ca";
    }

    private Manifest cluster() {
        ObjectFields spec = new ObjectFields().with("instances", server.instances());
        server.version().ifPresent(major -> spec.with("imageName", "ghcr.io/cloudnative-pg/postgresql:" + major));
        server.image().ifPresent(image -> spec.with("imageName", image));
        spec.with(
                "bootstrap",
                ObjectFields.of(
                        "initdb",
                        new ObjectFields()
                                .with("database", settings.database())
                                .with("owner", settings.database())
                                .with("dataChecksums", true)
                                .map()));
        ObjectFields storage = new ObjectFields().with("size", server.storage());
        server.storageClass().ifPresent(storageClass -> storage.with("storageClass", storageClass));
        spec.with("storage", storage.map());
        if (server.cpu().isPresent() || server.memory().isPresent()) {
            spec.with("resources", resources());
        }
        if (settings.pooler().isPresent()) {
            // PgBouncer shows the certificate of the cluster.
            spec.with("certificates", ObjectFields.of("serverAltDNSNames", List.of(poolerName())));
        }
        settings.maxConnections()
                .ifPresent(most -> spec.with(
                        "postgresql",
                        ObjectFields.of("parameters", ObjectFields.of("max_connections", String.valueOf(most)))));
        spec.with(
                "managed",
                ObjectFields.of(
                        "roles",
                        DatabaseRole.neededBy(request).stream().map(this::role).toList()));
        server.backup().map(backup -> new BackupObjects(request, name, backup)).ifPresent(backup -> backup.addTo(spec));
        return new KubernetesObject(CnpgObjects.VERSION, "Cluster", name, request)
                .keptWhenPruned()
                .with("spec", spec.map())
                .manifest();
    }

    private Map<String, Object> resources() {
        ObjectFields requests = new ObjectFields();
        server.cpu().ifPresent(cpu -> requests.with("cpu", cpu));
        server.memory().ifPresent(memory -> requests.with("memory", memory));
        ObjectFields resources = new ObjectFields().with("requests", requests.map());
        server.memory().ifPresent(memory -> resources.with("limits", ObjectFields.of("memory", memory)));
        return resources.map();
    }

    private Map<String, Object> role(DatabaseRole role) {
        return new ObjectFields()
                .with("name", PostgresName.role(settings.database(), role))
                .with("ensure", "present")
                .with("login", true)
                .with("inherit", true)
                .with("connectionLimit", -1)
                .with("passwordSecret", CnpgObjects.reference(connection.secret(role)))
                .map();
    }

    private void lock(Provision.Builder provision) {
        provision.locked("cluster", LockedField.fixed(name));
        provision.locked("database", LockedField.fixed(settings.database()));
        provision.locked("storage", LockedField.growing(server.storage()));
        server.storageClass()
                .ifPresent(storageClass -> provision.locked("storageClass", LockedField.fixed(storageClass)));
        server.version().ifPresent(major -> provision.locked("version", LockedField.growing(String.valueOf(major))));
    }

    private Diagnostic notBackedUp() {
        return Diagnostic.of(
                        NO_BACKUP,
                        request.settings().span(CnpgSettings.BACKUP),
                        "nothing backs up database `" + request.name() + "` in environment `"
                                + request.environment().name() + "`")
                .help(
                        "say where backups go: `backup: {objectStore: name}`, or `backup: {to: \"s3://bucket/path\", secret:"
                                + " name}`");
    }
}
