package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an environment says about a database, checked.
 *
 * @param database its name in PostgreSQL, which is its owner's too
 * @param shared the cluster in which it is made; absent when it has one of its own
 * @param server the cluster of its own
 * @param maxConnections the most connections that the cluster takes; absent when it is not known
 * @param pooler the mode of a pooler, if there is to be one
 * @param pool connections of one instance of a function
 */
record CnpgSettings(
        String database,
        Optional<Shared> shared,
        Server server,
        List<String> extensions,
        OptionalInt maxConnections,
        Optional<String> pooler,
        OptionalInt pool) {
    static final String CLUSTER = "cluster";
    static final String NAMESPACE = "clusterNamespace";
    static final String STORE = "clusterStore";
    static final String CA_SECRET = "caSecret";
    static final String DATABASE = "database";
    static final String INSTANCES = "instances";
    static final String STORAGE = "storage";
    static final String STORAGE_CLASS = "storageClass";
    static final String VERSION = "version";
    static final String IMAGE = "image";
    static final String CPU = "cpu";
    static final String MEMORY = "memory";
    static final String MAX_CONNECTIONS = "maxConnections";
    static final String EXTENSIONS = "extensions";
    static final String POOLER = "pooler";
    static final String POOL_MODE = "poolMode";
    static final String BACKUP = "backup";

    /** What says how the server is made, which a database in another's cluster cannot. */
    static final List<String> OF_SERVER =
            List.of(INSTANCES, STORAGE, STORAGE_CLASS, VERSION, IMAGE, CPU, MEMORY, BACKUP);

    static final List<Setting> ALL = List.of(
            text(CLUSTER, "The Cluster in which the database is made; without it the database has one of its own."),
            text(NAMESPACE, "Where that Cluster is, if not in the namespace of the environment."),
            text(STORE, "The ClusterSecretStore that reads the Secrets of that namespace."),
            text(
                    CA_SECRET,
                    "The Secret, in the environment's namespace, whose ca.crt signs the certificate of that Cluster; without"
                            + " it nothing is checked."),
            text(DATABASE, "The name of the database and of its owner in PostgreSQL."),
            number(INSTANCES, "Instances of PostgreSQL; 1 in development, 3 elsewhere."),
            text(STORAGE, "The size of each instance's volume, which may grow; 10Gi by default."),
            text(STORAGE_CLASS, "The StorageClass of the volumes."),
            number(VERSION, "The major version of PostgreSQL; the operator's newest by default."),
            text(IMAGE, "The image of PostgreSQL, instead of a version."),
            text(CPU, "The CPU request of each instance."),
            text(MEMORY, "The memory request and limit of each instance."),
            number(
                    MAX_CONNECTIONS,
                    "Connections that PostgreSQL takes; 100 by default. Of a shared Cluster: what it has."),
            new Setting(EXTENSIONS, Setting.Type.STRING_LIST, false, "Extensions of PostgreSQL, such as vector."),
            new Setting(POOLER, Setting.Type.BOOLEAN, false, "Whether functions connect through a PgBouncer."),
            text(POOL_MODE, "The pooler's mode: transaction, the default, or session."),
            DatabaseVariables.POOL,
            new Setting(
                    BACKUP,
                    Setting.Type.STRING_MAP,
                    false,
                    "Where backups go: objectStore, snapshotClass, or to with secret, endpoint and retention; and when:"
                            + " schedule."));

    CnpgSettings {
        extensions = List.copyOf(extensions);
    }

    /**
     * A cluster that others own.
     *
     * @param namespace where it is and how Secrets come from there, if that is not the environment's namespace
     * @param authority the Secret whose {@code ca.crt} signs its certificate
     */
    record Shared(String cluster, Optional<Elsewhere> namespace, Optional<String> authority) {}

    /** Another namespace, and the ClusterSecretStore that reads its Secrets. */
    record Elsewhere(String namespace, String store) {}

    /**
     * A cluster for one database.
     *
     * @param cpu canonical
     * @param memory canonical
     * @param storage canonical
     */
    record Server(
            int instances,
            String storage,
            Optional<String> storageClass,
            OptionalInt version,
            Optional<String> image,
            Optional<String> cpu,
            Optional<String> memory,
            Optional<Backup> backup) {}

    private static Setting text(String name, String description) {
        return new Setting(name, Setting.Type.STRING, false, description);
    }

    private static Setting number(String name, String description) {
        return new Setting(name, Setting.Type.INTEGER, false, description);
    }
}
