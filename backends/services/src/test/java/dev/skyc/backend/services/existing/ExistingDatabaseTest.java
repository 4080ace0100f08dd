package dev.skyc.backend.services.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import dev.skyc.compiler.model.Migrations;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingDatabaseTest {
    private static final String ORDERS = """
            public class Orders {
                public Orders(@Database("orders") DataSource db) {}
                @Post("/orders") public void place(@Body String order) {}
            }
            """;
    private static final String REPORTS = """
            public class Reports {
                @Get("/reports")
                public String list(@Database(value = "orders", access = Access.READ) DataSource db) { return ""; }
            }
            """;
    private static final SortedMap<String, Migrations> MIGRATIONS =
            new TreeMap<>(Map.of("orders", new Migrations("7", "0".repeat(64))));

    @TempDir
    private Path directory;

    @Test
    void itsOwnerRunsTheMigrations() {
        Provided.compare("existing-database", directory, MIGRATIONS, """
                environments:
                  prod:
                    databases:
                      orders:
                        secret: orders-writer
                        readSecret: orders-reader
                        ownerSecret: orders-owner
                        keys: {database: dbname}
                        values: {host: db.internal, port: 5432}
                        pool: 3
                        maxConnections: 50
                """, ORDERS, REPORTS);
    }

    @Test
    void oneSecretForAllIsOneRole() {
        Provided.compare("existing-database-one-secret", directory, MIGRATIONS, """
                environments:
                  dev:
                    databases: {orders: {ownerSecret: orders-owner}}
                """, ORDERS, REPORTS);
    }

    @Test
    void readersThatCouldWriteAreTold() {
        assertThat(Provided.problems(directory, "environments:\n  prod: {}\n", ORDERS, REPORTS))
                .containsExactly(
                        "serverless.yaml:2:3 SKY5057 `reports` only reads database `orders`, but in environment"
                                + " `prod` it has the credentials of functions that write => name the Secret of a user who may only"
                                + " read: `readSecret`");
        assertThat(Provided.problems(directory, "environments:\n  dev: {}\n", ORDERS, REPORTS))
                .isEmpty();
    }

    @Test
    void secretsHaveNames() {
        assertThat(Provided.problems(
                        directory,
                        "environments:\n  dev: {databases: {orders: {ownerSecret: Owner, readSecret: R, pool: -1}}}\n",
                        ORDERS))
                .containsExactly(
                        "serverless.yaml:2:43 SKY5055 no Secret can be named `Owner` => say its name: lower-case letters,"
                                + " digits, dashes and dots",
                        "serverless.yaml:2:62 SKY5055 no Secret can be named `R` => say its name: lower-case letters,"
                                + " digits, dashes and dots",
                        "serverless.yaml:2:71 SKY5056 a pool of -1 connections can answer nobody => give each instance at"
                                + " least one");
    }
}
