package dev.skyc.runtime.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.PostgresEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Job against a real PostgreSQL; each test has a database of its own. */
class MigrationJobTest {
    private static final String REFUSED = "42501";
    private static final String TABLES = "create table orders (id serial primary key, name text);\n"
            + "insert into orders (name) values ('first');\n";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @TempDir
    private static Path engineDirectory;

    private static RunningEngine engine;

    @TempDir
    private Path directory;

    private String database;
    private String reader;
    private String writer;
    private JobFixture job;

    @BeforeAll
    static void startPostgres() throws Exception {
        engine = new PostgresEngine(Path.of("target/engines/postgresql")).start(engineDirectory);
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        engine.close();
    }

    @BeforeEach
    void aJobWithBothRoles() throws Exception {
        database = "shop" + COUNTER.incrementAndGet();
        reader = database + "_reader";
        writer = database + "_writer";
        job = new JobFixture(engine, directory, database)
                .role("reader", reader, "reader-secret")
                .role("writer", writer, "writer-secret");
    }

    @Test
    void aReaderReadsTheTablesAndNothingElse() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select name from orders")).containsExactly("first");
            assertThat(query(connection, "select version from flyway_schema_history"))
                    .containsExactly("1");
            refused(connection, "insert into orders (name) values ('second')");
            refused(connection, "update orders set name = 'x'");
            refused(connection, "delete from orders");
            refused(connection, "truncate orders");
            refused(connection, "create table mine (id int)");
            refused(connection, "create schema mine");
            refused(connection, "drop table orders");
            refused(connection, "alter table orders add column more text");
            refused(connection, "select * from skyc.outbox");
            refused(connection, "select * from skyc.inbox");
            refused(connection, "update flyway_schema_history set version = '9'");
        }
    }

    @Test
    void aWriterChangesRowsAndNoTables() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        try (Connection connection = job.connect(writer, "writer-secret")) {
            update(connection, "insert into orders (name) values ('second')");
            update(connection, "update orders set name = upper(name)");
            assertThat(query(connection, "select name from orders order by id")).containsExactly("FIRST", "SECOND");
            update(connection, "delete from orders");
            update(
                    connection,
                    "insert into skyc.outbox (application, event_id, source, type, time, attributes, content_type, data)"
                            + " values ('shop', '1', '/shop/orders', 't', now(), '{}', 'text/plain', '')");
            assertThat(query(connection, "select event_id from skyc.outbox for update skip locked"))
                    .containsExactly("1");
            update(connection, "delete from skyc.outbox");
            update(connection, "insert into skyc.inbox (application, function, key) values ('shop', 'orders', '1')");
            refused(connection, "create table mine (id int)");
            refused(connection, "create table skyc.mine (id int)");
            refused(connection, "create schema mine");
            refused(connection, "drop table orders");
            refused(connection, "alter table orders add column more text");
            refused(connection, "create index on orders (name)");
            refused(connection, "truncate orders");
            refused(connection, "drop table skyc.outbox");
            refused(connection, "update flyway_schema_history set version = '9'");
            refused(connection, "insert into flyway_schema_history select * from flyway_schema_history");
        }
    }

    @Test
    void rolesMayUseWhatALaterMigrationMakes() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        JobFixture.Result later = succeeds(job.migration("V1.1__items.sql", "create table items (id serial);"));
        assertThat(later.lines())
                .containsExactly(
                        "`" + database + "` on 127.0.0.1:" + engine.port() + " is at version 1.1, 1 applied now");
        try (Connection connection = job.connect(writer, "writer-secret")) {
            update(connection, "insert into items default values");
        }
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select id from items")).containsExactly("1");
        }
    }

    @Test
    void aTableIsUsableFromTheMomentItExists() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        try (Connection owner = job.superuser()) {
            update(owner, "create table items (id serial)");
        }
        try (Connection connection = job.connect(writer, "writer-secret")) {
            update(connection, "insert into items default values");
            assertThat(query(connection, "select id from items")).containsExactly("1");
        }
    }

    @Test
    void anOwnerThatIsNoSuperuserMigratesAndGrants() throws Exception {
        String owner = database + "_owner";
        try (Connection superuser = server()) {
            update(superuser, "create role " + owner + " login password 'owner-secret'");
            update(superuser, "create role " + reader + " login password 'reader-secret'");
            update(superuser, "create role " + writer + " login password 'writer-secret'");
            update(superuser, "create database " + database + " owner " + owner);
        }
        job.owner(owner, "owner-secret").variable("SKYC_PROVISION", "false");
        succeeds(job.migration("V1__orders.sql", TABLES));
        try (Connection superuser = job.superuser()) {
            update(superuser, "create table not_the_owners (id int)");
        }
        succeeds(job.migration("V2__items.sql", "create table items (id int);"));
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select name from orders")).containsExactly("first");
            assertThat(query(connection, "select id from items")).isEmpty();
            refused(connection, "select * from not_the_owners");
            refused(connection, "insert into orders (name) values ('second')");
            refused(connection, "select * from skyc.outbox");
        }
        try (Connection connection = job.connect(writer, "writer-secret")) {
            update(connection, "insert into orders (name) values ('second')");
            refused(connection, "create table mine (id int)");
        }
        try (Connection connection = job.connect(owner, "owner-secret")) {
            update(connection, "alter table orders add column more text");
            update(connection, "drop table items");
        }
    }

    @Test
    void anOwnerWhoIsTheWriterTooKeepsItsRights() throws Exception {
        String owner = database + "_owner";
        try (Connection superuser = server()) {
            update(superuser, "create role " + owner + " login password 'owner-secret'");
            update(superuser, "create role " + reader + " login password 'reader-secret'");
            update(superuser, "create database " + database + " owner " + owner);
        }
        job.owner(owner, "owner-secret").role("writer", owner, "owner-secret").variable("SKYC_PROVISION", "false");
        succeeds(job.migration("V1__orders.sql", TABLES));
        succeeds(job.migration("V2__items.sql", "create table items (id int);"));
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select max(version) from flyway_schema_history"))
                    .containsExactly("2");
        }
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        job.migration("V1__orders.sql", TABLES).variable("SKYC_EXTENSIONS", "citext, pgcrypto");
        succeeds(job);
        List<String> first = catalogue();
        assertThat(first).anyMatch(line -> line.contains("citext")).anyMatch(line -> line.contains("orders"));
        JobFixture.Result second = succeeds(job);
        assertThat(catalogue()).isEqualTo(first);
        assertThat(second.lines())
                .containsExactly(
                        "`" + database + "` on 127.0.0.1:" + engine.port() + " is at version 1, 0 applied now");
    }

    @Test
    void aDatabaseWithoutMigrationsGetsItsRolesAndTables() throws Exception {
        JobFixture.Result result = succeeds(job);
        assertThat(result.lines())
                .containsExactly(
                        "`" + database + "` on 127.0.0.1:" + engine.port() + " is ready and has no migrations");
        try (Connection connection = job.connect(writer, "writer-secret")) {
            assertThat(query(connection, "select event_id from skyc.outbox")).isEmpty();
            assertThat(query(connection, "select to_regclass('flyway_schema_history')"))
                    .containsExactly((String) null);
        }
    }

    @Test
    void aFailedMigrationLeavesTheOldVersion() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        List<String> before = catalogue();
        JobFixture.Result failed = job.migration("V2__items.sql", "create table items (id int);")
                .migration(
                        "V3__broken.sql", "alter table orders add column more text;\n\nalter table nowhere add x int;")
                .run();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.lines())
                .containsExactly("error: the migration `V3__broken.sql` failed at line 3: ERROR: relation \"nowhere\""
                        + " does not exist");
        assertThat(catalogue()).isEqualTo(before);
        succeeds(job.migration("V3__broken.sql", "alter table orders add column more text;"));
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select max(version) from flyway_schema_history"))
                    .containsExactly("3");
        }
    }

    @Test
    void whatCannotRunInATransactionRunsAlone() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES)
                .migration("V2__index.sql", "create index concurrently by_name on orders (name);")
                .migration("V3__items.sql", "create table items (id int);"));
        try (Connection connection = job.superuser()) {
            assertThat(query(connection, "select indexname from pg_indexes where indexname = 'by_name'"))
                    .containsExactly("by_name");
            assertThat(query(connection, "select max(version) from flyway_schema_history"))
                    .containsExactly("3");
        }
    }

    @Test
    void aChangedMigrationIsRefusedInOneLine() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES));
        JobFixture.Result changed =
                job.migration("V1__orders.sql", TABLES + "select 1;").run();
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("version 1")
                .doesNotContain("\n");
    }

    @Test
    void tablesThatNoMigrationMadeAreRefusedInOneLine() throws Exception {
        succeeds(job);
        try (Connection superuser = job.superuser()) {
            update(superuser, "create table strange (id int)");
        }
        JobFixture.Result result = job.migration("V1__orders.sql", TABLES).run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly("error: schema `public` is not empty, and nothing says which migrations it has seen:"
                        + " there is no table `flyway_schema_history`");
    }

    @Test
    void anOlderReleaseAcceptsANewerSchema() throws Exception {
        succeeds(job.migration("V1__orders.sql", TABLES).migration("V2__items.sql", "create table items (id int);"));
        JobFixture.Result older = succeeds(job.withoutMigration("V2__items.sql"));
        assertThat(older.lines())
                .containsExactly(
                        "`" + database + "` on 127.0.0.1:" + engine.port() + " is at version 2, 0 applied now");
    }

    @Test
    void jobsAtOnceAreSafe() throws Exception {
        job.migration("V1__orders.sql", TABLES + "select pg_sleep(0.3);");
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<JobFixture.Result>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(executor.submit(() -> job.run()));
            }
            List<String> lines = new ArrayList<>();
            for (Future<JobFixture.Result> run : runs) {
                assertThat(run.get().exitCode())
                        .as(run.get().lines().toString())
                        .isZero();
                lines.addAll(run.get().lines());
            }
            String place = "`" + database + "` on 127.0.0.1:" + engine.port() + " is at version 1, ";
            assertThat(lines)
                    .containsExactlyInAnyOrder(
                            place + "1 applied now",
                            place + "0 applied now",
                            place + "0 applied now",
                            place + "0 applied now");
        } finally {
            executor.shutdownNow();
        }
        try (Connection connection = job.connect(reader, "reader-secret")) {
            assertThat(query(connection, "select name from orders")).containsExactly("first");
        }
    }

    @Test
    @Timeout(60)
    void aDatabaseAndRolesThatAreStillComingAreWaitedFor() throws Exception {
        job.migration("V1__orders.sql", TABLES).variable("SKYC_PROVISION", "false");
        String place = "`" + database + "` on 127.0.0.1:" + engine.port();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection superuser = server()) {
            Future<Integer> run = executor.submit(() -> job.run(lines::add));
            assertThat(lines.take())
                    .isEqualTo("waiting, no connection to " + place + " yet: FATAL: database \"" + database
                            + "\" does not exist");
            update(superuser, "create database " + database);
            assertThat(lines.take())
                    .isEqualTo("waiting, no role for functions yet: role `" + reader + "` does not exist");
            update(superuser, "create role " + reader + " login; create role " + writer + " login");
            assertThat(lines.take()).isEqualTo(place + " is at version 1, 1 applied now");
            assertThat(run.get()).isZero();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        JobFixture.Result result = job.binding("database-shop", Map.of("port", "1"))
                .variable("SKYC_PATIENCE", "PT0.6S")
                .run();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(2);
        assertThat(result.lines().get(0))
                .startsWith("waiting, no connection to `postgres` on 127.0.0.1:1 yet: Connection to 127.0.0.1:1 ");
        assertThat(result.lines().get(1))
                .startsWith("error: no connection to `postgres` on 127.0.0.1:1 within 0 s: Connection to 127.0.0.1:1 ");
    }

    @Test
    void whatTheEnvironmentLacksIsNamed() throws Exception {
        job.without("SKYC_DATABASE");
        assertThat(job.run()).isEqualTo(failure("the variable SKYC_DATABASE is not set"));
        job.variable("SKYC_DATABASE", "other");
        assertThat(job.run()).isEqualTo(failure("the binding `database-other` has no key `port`"));
        job.variable("SKYC_DATABASE", "shop").variable("SKYC_PROVISION", "yes");
        assertThat(job.run()).isEqualTo(failure("the variable SKYC_PROVISION is neither `true` nor `false`"));
        job.variable("SKYC_PROVISION", "true").variable("SKYC_PATIENCE", "5 minutes");
        assertThat(job.run()).isEqualTo(failure("the variable SKYC_PATIENCE is no duration such as PT5M"));
        job.variable("SKYC_PATIENCE", "PT5S").binding("role-writer", Map.of("password", "\n"));
        assertThat(job.run()).isEqualTo(failure("`password` of the binding `role-writer` is empty"));
        job.role("writer", writer, "writer-secret").binding("database-shop", Map.of("port", "five"));
        assertThat(job.run()).isEqualTo(failure("`port` of the binding `database-shop` is no number"));
    }

    @Test
    void aRotatedPasswordIsTakenOverAndTheOldOneRefused() throws Exception {
        succeeds(job);
        succeeds(job.role("writer", writer, "rotated-secret"));
        assertThatThrownBy(() -> job.connect(writer, "writer-secret")).isInstanceOf(SQLException.class);
        try (Connection connection = job.connect(writer, "rotated-secret")) {
            assertThat(query(connection, "select current_user")).containsExactly(writer);
        }
    }

    @Test
    void namesWithQuotesAndSpacesAreNames() throws Exception {
        String odd = "o\"dd; drop table orders; -- " + database;
        JobFixture quoted = new JobFixture(engine, directory, odd)
                .role("writer", "w'ri\"ter " + database, "writer-secret")
                .role("reader", "Read Er" + database, "reader-secret")
                .migration("V1__orders.sql", TABLES + "create table \"o'd\"\"d\" (id int);");
        succeeds(quoted);
        try (Connection connection = quoted.connect("w'ri\"ter " + database, "writer-secret")) {
            update(connection, "insert into \"o'd\"\"d\" values (1)");
        }
        try (Connection connection = quoted.connect("Read Er" + database, "reader-secret")) {
            assertThat(query(connection, "select id from \"o'd\"\"d\"")).containsExactly("1");
        }
    }

    @Test
    void rolesOfOneDatabaseStayOutOfAnother() throws Exception {
        succeeds(job);
        String other = database + "other";
        succeeds(new JobFixture(engine, directory.resolve("other"), other)
                .role("writer", other + "_writer", "other-secret"));
        assertThatThrownBy(() -> JobFixture.connect(engine, database, other + "_writer", "other-secret"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void noPasswordReachesTheLogOfTheServer() throws Exception {
        try (Connection superuser = server()) {
            update(superuser, "alter system set log_statement = 'all'");
            query(superuser, "select pg_reload_conf()");
        }
        job.role("writer", writer, "unlikely-word-in-a-log");
        JobFixture.Result result = succeeds(job.migration("V1__orders.sql", TABLES));
        try (Connection superuser = server()) {
            update(superuser, "alter system reset log_statement");
            query(superuser, "select pg_reload_conf()");
        }
        assertThat(Files.readString(engineDirectory.resolve("server.log")))
                .contains("create role \"" + writer + "\"")
                .doesNotContain("unlikely-word-in-a-log");
        assertThat(result.lines()).noneMatch(line -> line.contains("unlikely-word-in-a-log"));
    }

    private static JobFixture.Result failure(String message) {
        return new JobFixture.Result(2, List.of("error: " + message));
    }

    private static JobFixture.Result succeeds(JobFixture job) throws Exception {
        JobFixture.Result result = job.run();
        assertThat(result.exitCode()).as(result.lines().toString()).isZero();
        return result;
    }

    private static Connection server() throws SQLException {
        return JobFixture.connect(engine, "postgres", engine.property("username"), engine.property("password"));
    }

    /** Everything that a Job could have changed: objects, their rights, roles with passwords, the history, the rows. */
    private List<String> catalogue() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = job.superuser()) {
            for (String query : List.of(
                    "select nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace where nspname !~ '^pg_(toast_)?temp' order by 1",
                    "select oid || ' ' || relname || ' ' || coalesce(relacl::text, '') from pg_class"
                            + " where relnamespace::regnamespace::text in ('public', 'skyc') order by 1",
                    "select attrelid || ' ' || attname from pg_attribute join pg_class c on c.oid = attrelid"
                            + " where relnamespace::regnamespace::text in ('public', 'skyc') order by 1",
                    "select defaclrole || ' ' || defaclobjtype::text || ' ' || defaclacl::text from pg_default_acl order by 1",
                    "select extname || ' ' || extversion from pg_extension order by 1",
                    "select datname || ' ' || coalesce(datacl::text, '') from pg_database where datname = current_database()",
                    "select rolname || ' ' || coalesce(rolpassword, '') from pg_authid where rolname like current_database() || '%' order by 1",
                    "select row(h.*)::text from flyway_schema_history h order by 1",
                    "select row(o.*)::text from orders o order by 1")) {
                lines.addAll(query(connection, query));
            }
        }
        return lines;
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        return Sql.column(connection, sql);
    }

    private static void update(Connection connection, String sql) throws SQLException {
        Sql.execute(connection, sql);
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> Sql.execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(REFUSED));
    }
}
