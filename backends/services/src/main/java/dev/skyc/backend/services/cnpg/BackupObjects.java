package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;

/** What backs a cluster up: fields of the cluster, and a schedule. */
final class BackupObjects {
    private static final String PLUGIN = "barman-cloud.cloudnative-pg.io";
    private static final String PLATFORM = "platform";

    private final Request request;
    private final String cluster;
    private final Backup backup;

    BackupObjects(Request request, String cluster, Backup backup) {
        this.request = request;
        this.cluster = cluster;
        this.backup = backup;
    }

    /** The fields of the cluster that say where backups and the log of changes go. */
    void addTo(ObjectFields cluster) {
        if (backup.target() instanceof Backup.ObjectStore store) {
            cluster.with(
                    "plugins",
                    List.of(new ObjectFields()
                            .with("name", PLUGIN)
                            .with("enabled", true)
                            .with("isWALArchiver", true)
                            .with("parameters", ObjectFields.of("barmanObjectName", store.name()))
                            .map()));
        } else if (backup.target() instanceof Backup.Snapshots snapshots) {
            cluster.with(
                    "backup", ObjectFields.of("volumeSnapshot", ObjectFields.of("className", snapshots.className())));
        } else if (backup.target() instanceof Backup.Bucket bucket) {
            cluster.with(
                    "backup",
                    new ObjectFields()
                            .with("barmanObjectStore", store(bucket))
                            .with("retentionPolicy", bucket.retention())
                            .map());
        }
    }

    private static Map<String, Object> store(Backup.Bucket bucket) {
        ObjectFields store = new ObjectFields().with("destinationPath", bucket.path());
        bucket.endpoint().ifPresent(endpoint -> store.with("endpointURL", endpoint));
        store.with(
                "s3Credentials",
                bucket.secret()
                        .map(secret -> new ObjectFields()
                                .with("accessKeyId", key(secret, "ACCESS_KEY_ID"))
                                .with("secretAccessKey", key(secret, "ACCESS_SECRET_KEY"))
                                .map())
                        .orElseGet(() -> ObjectFields.of("inheritFromIAMRole", true)));
        store.with("wal", ObjectFields.of("compression", "gzip"));
        store.with("data", ObjectFields.of("compression", "gzip"));
        return store.map();
    }

    private static Map<String, Object> key(String secret, String key) {
        return new ObjectFields().with("name", secret).with("key", key).map();
    }

    /** The schedule, and what others make. */
    void addTo(Provision.Builder provision) {
        // The operator's schedules begin with a field for seconds. The log of changes is of use from the first backup
        // on.
        ObjectFields spec = new ObjectFields()
                .with("cluster", CnpgObjects.reference(cluster))
                .with("schedule", "0 " + backup.schedule())
                .with("immediate", true);
        if (backup.target() instanceof Backup.ObjectStore store) {
            spec.with("method", "plugin");
            spec.with("pluginConfiguration", CnpgObjects.reference(PLUGIN));
            provision.external(new ExternalName("ObjectStore", store.name(), PLATFORM));
        } else if (backup.target() instanceof Backup.Snapshots snapshots) {
            spec.with("method", "volumeSnapshot");
            provision.external(new ExternalName("VolumeSnapshotClass", snapshots.className(), PLATFORM));
        } else if (backup.target() instanceof Backup.Bucket bucket) {
            bucket.secret().ifPresent(secret -> provision.external(new ExternalName("Secret", secret, PLATFORM)));
        }
        provision.manifest(new KubernetesObject(CnpgObjects.VERSION, "ScheduledBackup", cluster, request)
                .with("spec", spec.map())
                .manifest());
    }
}
