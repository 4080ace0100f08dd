package dev.skyc.backend.services.cnpg;

import java.util.Optional;

/**
 * Where a cluster's backups go, and when.
 *
 * @param schedule five cron fields
 */
record Backup(Target target, String schedule) {
    /** The method of a backup. */
    sealed interface Target {}

    /** An ObjectStore of the Barman Cloud plugin, which says all else. */
    record ObjectStore(String name) implements Target {}

    /** Snapshots of the volumes. */
    record Snapshots(String className) implements Target {}

    /**
     * A bucket, by the code in the operator itself.
     *
     * @param path {@code s3://bucket/folder}
     * @param secret holds {@code ACCESS_KEY_ID} and {@code ACCESS_SECRET_KEY}; without it the pod's identity counts
     * @param endpoint the store's URL, if it is not Amazon's
     */
    record Bucket(String path, Optional<String> secret, Optional<String> endpoint, String retention)
            implements Target {}
}
