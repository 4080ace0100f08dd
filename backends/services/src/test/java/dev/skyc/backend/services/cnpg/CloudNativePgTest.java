package dev.skyc.backend.services.cnpg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import dev.skyc.compiler.model.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudNativePgTest {
    private static final String ORDERS = """
            public class Orders {
                public Orders(@Database("order-book") DataSource db) {}
                @Post("/orders") public void place(@Body String order) {}
            }
            """;
    private static final String REPORTS = """
            public class Reports {
                @Get("/reports")
                public String list(@Database(value = "order-book", access = Access.READ) DataSource db) { return ""; }
            }
            """;
    private static final SortedMap<String, Migrations> MIGRATIONS =
            new TreeMap<>(Map.of("order-book", new Migrations("2.1", "ab".repeat(32))));

    @TempDir
    private Path directory;

    @Test
    void aClusterOfOneInstanceIsEnoughForDevelopment() {
        Provided.compare("cloudnative-pg-dev", directory, MIGRATIONS, """
                environments:
                  dev:
                    services: {databases: cloudnative-pg}
                """, ORDERS);
    }

    @Test
    void readersAndWritersHaveRolesAndAPoolerStandsBeforeTheCluster() {
        Provided.compare("cloudnative-pg", directory, MIGRATIONS, """
                environments:
                  prod:
                    prefix: blue-
                    databases:
                      order-book:
                        provider: cloudnative-pg
                        database: orders
                        storage: 20480Mi
                        storageClass: fast
                        version: 17
                        cpu: 0.5
                        memory: 1024Mi
                        maxConnections: 200
                        extensions: [vector, citext, vector]
                        pooler: true
                        pool: 4
                        backup: {to: "s3://backups/orders", secret: backup-key, endpoint: "https://s3.acme.example"}
                """, ORDERS, REPORTS);
    }

    @Test
    void backupsGoThroughThePluginOrAreSnapshots() {
        Provided.compare("cloudnative-pg-plugin", directory, """
                environments:
                  prod:
                    databases:
                      order-book: {provider: cloudnative-pg, backup: {objectStore: company, schedule: "30 4 * * *"}}
                """, REPORTS);
        Provided.compare("cloudnative-pg-snapshots", directory, """
                environments:
                  prod:
                    databases:
                      order-book: {provider: cloudnative-pg, instances: 2, backup: {snapshotClass: csi}}
                """, REPORTS);
    }

    @Test
    void aDatabaseInAClusterOfOthersHasRolesOfItsOwn() {
        Provided.compare("cloudnative-pg-shared", directory, MIGRATIONS, """
                environments:
                  prod:
                    databases: {order-book: {provider: cloudnative-pg, cluster: company, caSecret: company-ca, extensions: [citext]}}
                """, ORDERS, REPORTS);
    }

    @Test
    void aClusterInAnotherNamespaceGetsItsObjectsFromThePlatform() {
        Provided.compare("cloudnative-pg-elsewhere", directory, MIGRATIONS, """
                environments:
                  prod:
                    databases:
                      order-book:
                        provider: cloudnative-pg
                        cluster: company
                        clusterNamespace: data
                        clusterStore: data-secrets
                        pooler: true
                        poolMode: session
                """, ORDERS, REPORTS);
    }

    @Test
    void whatCannotHoldIsRefused() {
        assertThat(in("""
                    databases:
                      order-book:
                        provider: cloudnative-pg
                        clusterStore: x
                        database: postgres
                        instances: 0
                        storage: 10
                        storageClass: Fast
                        version: 9
                        image: postgres
                        cpu: 0m
                        memory: much
                        maxConnections: 5
                        extensions: [citext, "create extension"]
                        poolMode: statement
                        pool: 0
                        backup: {too: s3, to: bucket, secret: s, retention: long, schedule: daily, endpoint: s3.example}
                """))
                .containsExactly(
                        "6:23 SKY5056 `clusterStore` says nothing without `cluster` => name the Cluster, or remove it",
                        "7:19 SKY5056 no database can be named `postgres` => use at most 55 lower-case letters, digits"
                                + " and underscores, the first no digit",
                        "8:20 SKY5056 `instances` cannot be 0 => write a number from 1 to 99",
                        "9:18 SKY5056 `10` is no size of a database's volume => write it like `10Gi`",
                        "10:23 SKY5056 `Fast` is no name of a Kubernetes object => use lower-case letters, digits, dashes"
                                + " and dots",
                        "11:18 SKY5056 `version` cannot be 9 => write a number from 13 to 99",
                        "12:16 SKY5056 `image` and `version` both say which PostgreSQL runs => remove one of them",
                        "12:16 SKY5056 `postgres` is no image with a tag or digest => write it like"
                                + " `ghcr.io/cloudnative-pg/postgresql:17.6`",
                        "13:14 SKY5056 `0m` is no quantity => write it like `500m`",
                        "14:17 SKY5056 `much` is no quantity => write it like `1Gi`",
                        "15:25 SKY5056 `maxConnections` cannot be 5 => write a number from 20 to 262143",
                        "16:30 SKY5056 no extension can be named `create extension` => write its name as in `create"
                                + " extension`, such as `vector`",
                        "17:19 SKY5056 `poolMode` says nothing without a pooler => add `pooler: true`",
                        "17:19 SKY5056 `statement` is no mode of a pooler => write `transaction` or `session`",
                        "18:15 SKY5056 a pool of 0 connections can answer nobody => give each instance at least one",
                        "19:18 SKY5056 a backup has no `too` => did you mean `to`?",
                        "19:27 SKY5056 `bucket` is no bucket => write it like `s3://backups/shop`; use `objectStore` for"
                                + " others",
                        "19:50 SKY5056 `long` is no time => write days, weeks or months, such as `30d`",
                        "19:67 SKY5056 `daily` is no cron expression: it has 1 field instead of five => write five fields, such as"
                                + " `0 2 * * *`",
                        "19:84 SKY5056 `s3.example` is no URL => write it like `https://s3.acme.example`");
    }

    @Test
    void aBackupGoesToOnePlace() {
        assertThat(in("    databases: {order-book: {provider: cloudnative-pg, backup: {schedule: \"0 1 * * *\"}}}\n"))
                .containsExactly(
                        "3:64 SKY5056 the backup goes nowhere => give it one of `objectStore`, `snapshotClass` and"
                                + " `to`");
        assertThat(
                        in(
                                "    databases: {order-book: {provider: cloudnative-pg, backup: {snapshotClass: a, objectStore: b}}}\n"))
                .containsExactly("3:65 SKY5056 the backup goes to more than one place => give it one of `objectStore`,"
                        + " `snapshotClass` and `to`");
        assertThat(
                        in(
                                "    databases: {order-book: {provider: cloudnative-pg, backup: {objectStore: b, retention: 7d}}}\n"))
                .containsExactly("3:81 SKY5056 `retention` says nothing of `objectStore` => say it there, and remove it"
                        + " here");
    }

    @Test
    void aServerOfOthersIsNotOursToSize() {
        assertThat(
                        in(
                                "    databases: {order-book: {provider: cloudnative-pg, cluster: company, cpu: 1, instances: 3}}\n"))
                .containsExactly(
                        "3:79 SKY5056 `cpu` cannot be said of a database in the Cluster `company` of others => remove it, or"
                                + " remove `cluster`: then the database has a Cluster of its own",
                        "3:93 SKY5056 `instances` cannot be said of a database in the Cluster `company` of others => remove"
                                + " it, or remove `cluster`: then the database has a Cluster of its own");
        assertThat(
                        in(
                                "    databases: {order-book: {provider: cloudnative-pg, cluster: company, clusterNamespace: data}}\n"))
                .containsExactly(
                        "3:92 SKY5056 passwords that are made in the namespace `data` do not reach this one => name"
                                + " the ClusterSecretStore that reads Secrets there: `clusterStore`");
    }

    @Test
    void whatNothingBacksUpIsTold() {
        assertThat(in("    services: {databases: cloudnative-pg}\n    functions: {orders: {scale: {max: 5}}}\n"))
                .containsExactly(
                        "3:27 SKY5058 nothing backs up database `order-book` in environment `prod` => say where"
                                + " backups go: `backup: {objectStore: name}`, or `backup: {to: \"s3://bucket/path\", secret:"
                                + " name}`");
    }

    private List<String> in(String settings) {
        return Provided.problems(directory, "environments:\n  prod:\n" + settings, ORDERS).stream()
                .map(line -> line.replace("serverless.yaml:", ""))
                .toList();
    }
}
