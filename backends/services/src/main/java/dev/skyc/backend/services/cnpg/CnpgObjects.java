package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Objects of the operator, in the form in which a cluster gives them back: what a schema would add inside a list is written,
 * nothing else that is defaulted is.
 */
final class CnpgObjects {
    static final String GROUP = "postgresql.cnpg.io";
    static final String VERSION = GROUP + "/v1";

    private static final String EXTERNAL_SECRETS = "external-secrets.io";

    private CnpgObjects() {}

    /** A database in a cluster; it stays when the object goes. */
    static Manifest database(Request request, String name, String cluster, String database, List<String> extensions) {
        ObjectFields spec = new ObjectFields()
                .with("cluster", reference(cluster))
                .with("name", database)
                .with("owner", database);
        if (!extensions.isEmpty()) {
            spec.with(
                    "extensions",
                    extensions.stream()
                            .map(extension -> new ObjectFields()
                                    .with("name", extension)
                                    .with("ensure", "present")
                                    .map())
                            .toList());
        }
        return new KubernetesObject(VERSION, "Database", name, request)
                .keptWhenPruned()
                .with("spec", spec.map())
                .manifest();
    }

    /** A role that logs in; it stays when the object goes, because it may own what is in the database. */
    static Manifest role(Request request, String name, String cluster, String role, String secret) {
        return new KubernetesObject(VERSION, "DatabaseRole", name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("cluster", reference(cluster))
                                .with("name", role)
                                .with("login", true)
                                .with("passwordSecret", reference(secret))
                                .map())
                .manifest();
    }

    /**
     * PgBouncers before a cluster.
     *
     * @param poolSize connections of each PgBouncer and role to the cluster
     */
    static Manifest pooler(
            Request request, String name, String cluster, String mode, int instances, OptionalInt poolSize) {
        ObjectFields parameters = new ObjectFields();
        poolSize.ifPresent(size -> parameters.with("default_pool_size", String.valueOf(size)));
        parameters.with("max_client_conn", "1000");
        if (mode.equals("transaction")) {
            // Drivers prepare statements for a session; PgBouncer has to know them in the next transaction, too.
            parameters.with("max_prepared_statements", "200");
        }
        Map<String, Object> pgbouncer = new ObjectFields()
                .with("poolMode", mode)
                .with("parameters", parameters.map())
                .map();
        return new KubernetesObject(VERSION, "Pooler", name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("cluster", reference(cluster))
                                .with("instances", instances)
                                .with("type", "rw")
                                .with("pgbouncer", pgbouncer)
                                .map())
                .manifest();
    }

    /** A field that names another object. */
    static Map<String, Object> reference(String name) {
        return ObjectFields.of("name", name);
    }

    /** Where the operator's objects hold names. */
    static void addReferences(Provision.Builder provision) {
        for (String kind : List.of("Database", "DatabaseRole", "Pooler", "ScheduledBackup")) {
            provision.nameReference(new NameReference(GROUP, "Cluster", GROUP, kind, "spec/cluster/name"));
        }
        for (String target : List.of("", EXTERNAL_SECRETS)) {
            String kind = target.isEmpty() ? "Secret" : "ExternalSecret";
            provision.nameReference(
                    new NameReference(target, kind, GROUP, "Cluster", "spec/managed/roles/passwordSecret/name"));
            provision.nameReference(new NameReference(target, kind, GROUP, "DatabaseRole", "spec/passwordSecret/name"));
        }
        provision.nameReference(new NameReference(GROUP, "Pooler", "", "ConfigMap", "data/host"));
        provision.nameReference(
                new NameReference(GROUP, "Pooler", GROUP, "Cluster", "spec/certificates/serverAltDNSNames"));
    }
}
