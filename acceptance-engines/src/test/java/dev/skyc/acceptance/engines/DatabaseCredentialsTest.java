package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.PostgresEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.compiler.testing.FixtureProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The roles and the Job that are emitted for databases, in a real PostgreSQL, with what the Job and each function find in
 * their bindings.
 */
class DatabaseCredentialsTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;
            import javax.sql.DataSource;

            public class Orders {
                @EventType("com.acme.order.placed.v1") public record Placed(String id) {}
                public Orders(@Database("order-book") DataSource db, @Database("order-book") Outbox<Placed> placed) {}
                @Post("/orders") public void place(@Body String order) {}
                @OnEvent public void placed(Placed event) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import javax.sql.DataSource;

            public class Reports {
                @Get("/reports")
                public String list(@Database(value = "order-book", access = Access.READ) DataSource db) { return ""; }
            }
            """);

    private static final String FOLDER = "src/main/resources/db/order-book/";
    private static final Map<String, String> FIRST = Map.of(
            FOLDER + "V1__orders.sql",
            "CREATE TABLE orders (id serial PRIMARY KEY, name text NOT NULL);\n",
            FOLDER + "R__views.sql",
            "CREATE OR REPLACE VIEW names AS SELECT name FROM orders;\n");
    private static final Map<String, String> SECOND =
            Map.of(FOLDER + "V2__notes.sql", "CREATE TABLE notes (id serial PRIMARY KEY, note text);\n");

    private static final String NO_PERMISSION = "42501";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "databases: {order-book: {provider: cloudnative-pg, pooler: true}}",
                "databases: {order-book: {provider: cloudnative-pg, cluster: company}}",
                "databases: {order-book: {provider: plain}}",
                "databases: {order-book: {secret: writer, readSecret: reader, ownerSecret: owner}}"
            })
    void eachFunctionDoesWhatItMayAndNothingElse(String environment) throws Exception {
        EmittedTree first = compile(environment, FIRST, "first");
        try (RunningEngine server =
                new PostgresEngine(Path.of("target/engines/postgresql")).start(directory.resolve("postgresql"))) {
            EmittedDatabase database = new EmittedDatabase(first, server);
            provide(first, database);
            assertThat(migrate(database, "first", "job")).containsPattern("at version 1, [1-9] applied now");
            assertThat(migrate(database, "first", "again")).contains("at version 1, 0 applied now");
            tryWriter(database);
            tryReader(database);

            Map<String, String> both = new TreeMap<>(FIRST);
            both.putAll(SECOND);
            EmittedTree next = compile(environment, both, "second");
            assertThat(job(next)).isNotEqualTo(job(first));
            assertThat(next.variable("orders", "SKYC_SCHEMA_ORDER_BOOK")).isEqualTo("2");
            first.secrets().forEach((name, secret) -> next.secrets().put(name, secret));
            EmittedDatabase later = new EmittedDatabase(next, server);
            assertThat(migrate(later, "second", "next")).contains("at version 2, 1 applied now");
            try (Connection reports = later.connect("reports", "order-book")) {
                assertThat(text(reports, "select count(*) from notes")).isEqualTo("0");
            }
        }
    }

    private EmittedTree compile(String environment, Map<String, String> migrations, String folder) throws Exception {
        Map<String, String> files = new TreeMap<>(CODE.files());
        files.putAll(migrations);
        return EmittedTree.compile(new FixtureProgram(new TreeMap<>(files)), environment, directory.resolve(folder));
    }

    /** What others than the Job do before it runs. */
    private static void provide(EmittedTree tree, EmittedDatabase database) throws SQLException {
        database.operate();
        if (tree.objects("StatefulSet").findAny().isPresent()) {
            Map<String, String> login = tree.mounted("Job", job(tree), "/bindings/database-order-book");
            database.superuser(login.get("username"), login.get("password"));
        }
        if (tree.objects("ExternalSecret").findAny().isEmpty()
                && tree.objects("StatefulSet").findAny().isEmpty()) {
            for (String user : List.of("owner", "writer", "reader")) {
                tree.secrets()
                        .put(
                                user,
                                new TreeMap<>(Map.of(
                                        "username",
                                        user,
                                        "password",
                                        user + "-secret",
                                        "database",
                                        "book",
                                        "host",
                                        "db",
                                        "port",
                                        "5432")));
                database.role(user, user);
            }
            database.database("book", "owner");
        }
    }

    private static String job(EmittedTree tree) {
        return tree.objects("Job")
                .map(job -> job.at("/metadata/name").asText())
                .filter(name -> name.startsWith("shop-migrations-"))
                .findFirst()
                .orElseThrow();
    }

    private String migrate(EmittedDatabase database, String program, String job) throws Exception {
        Path resources = directory.resolve(program).resolve("src/main/resources");
        return String.join(
                "\n", database.migrate("order-book", resources, Files.createDirectory(directory.resolve(job))));
    }

    private static void tryWriter(EmittedDatabase database) throws SQLException {
        try (Connection orders = database.connect("orders", "order-book")) {
            run(orders, "insert into orders (name) values ('first'), ('second')");
            run(orders, "update orders set name = 'third' where name = 'second'");
            run(orders, "delete from orders where name = 'third'");
            assertThat(text(orders, "select string_agg(name, ',') from names")).isEqualTo("first");
            run(orders, "insert into skyc.inbox select * from skyc.inbox");
            run(orders, "delete from skyc.outbox");
            assertThat(text(orders, "select version from flyway_schema_history where version is not null"))
                    .isEqualTo("1");
            refused(orders, "delete from flyway_schema_history");
            refused(orders, "create table other (id int)");
            refused(orders, "create schema other");
            refused(orders, "alter table orders add column note text");
            refused(orders, "drop table orders");
            refused(orders, "truncate orders");
            refused(orders, "drop table skyc.outbox");
            refused(orders, "create role another");
            refused(orders, "select * from pg_authid");
        }
    }

    private static void tryReader(EmittedDatabase database) throws SQLException {
        try (Connection reports = database.connect("reports", "order-book")) {
            assertThat(text(reports, "select name from orders")).isEqualTo("first");
            assertThat(text(reports, "select name from names")).isEqualTo("first");
            assertThat(text(reports, "select version from flyway_schema_history where version is not null"))
                    .isEqualTo("1");
            refused(reports, "insert into orders (name) values ('x')");
            refused(reports, "update orders set name = 'x'");
            refused(reports, "delete from orders");
            refused(reports, "select * from orders for update");
            refused(reports, "select nextval('orders_id_seq')");
            refused(reports, "select * from skyc.outbox");
            refused(reports, "insert into skyc.inbox select * from skyc.inbox");
            refused(reports, "delete from flyway_schema_history");
            refused(reports, "create table other (id int)");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_PERMISSION));
    }
}
