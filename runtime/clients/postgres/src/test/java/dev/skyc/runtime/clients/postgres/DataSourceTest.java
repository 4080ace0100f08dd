package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DataSourceTest extends DatabaseTestCase {
    private static final String READ_ONLY = "25006";
    private static final String NO_RIGHT = "42501";

    private TestRuntime function(String role, Map<String, String> variables) {
        return new TestRuntime(database.bindings(role), variables, new TestBroker());
    }

    @Test
    void nothingConnectsBeforeItIsUsed() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            Postgres.outbox(runtime.claim("outbox"), TestRuntime.PLACED);
            Postgres.inbox(runtime.claim("inbox"));
            assertThat(connections()).isEmpty();
            insert(shop, "o-1");
            assertThat(connections()).containsExactly("orders");
        }
        assertThat(connections()).isEmpty();
    }

    @Test
    void aReaderIsReadOnlyByItsRightsAndByItsConnection() throws Exception {
        try (TestRuntime runtime = function("reader", Map.of())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read"));
            assertThat(query(shop, "show default_transaction_read_only")).containsExactly("on");
            assertThat(query(shop, "select id from orders")).isEmpty();
            refused(shop, "insert into orders values ('o-1')", READ_ONLY);
            try (Connection connection = shop.getConnection()) {
                connection.setReadOnly(false);
                refused(connection, "insert into orders values ('o-1')", NO_RIGHT);
            }
        }
    }

    @Test
    void readingAndWritingClaimsOfOneFunctionShareItsConnections() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of("SKYC_POOL_SHOP", "1"))) {
            DataSource reading = Postgres.dataSource(runtime.claim("read"));
            DataSource writing = Postgres.dataSource(runtime.claim("read-write"));
            for (int i = 0; i < 3; i++) {
                insert(writing, "o-" + i);
                refusedInTransaction(reading, "insert into orders values ('refused')");
                assertThat(query(reading, "select count(*) from orders")).containsExactly(Integer.toString(i + 1));
                // A pooler before the database would hand it to somebody else.
                assertThat(query(reading, "show default_transaction_read_only")).containsExactly("off");
            }
            assertThat(connections()).hasSize(1);
        }
    }

    @Test
    void aClaimToWriteIsNotTooLateAfterTheFirstConnection() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of())) {
            DataSource reading = Postgres.dataSource(runtime.claim("read"));
            assertThat(query(reading, "select id from orders")).isEmpty();
            insert(Postgres.dataSource(runtime.claim("read-write")), "o-1");
            assertThat(query(reading, "select id from orders")).containsExactly("o-1");
        }
    }

    @Test
    void thePoolIsAsLargeAsThePlanSays() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of("SKYC_POOL_SHOP", "2"))) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            List<Connection> held = new ArrayList<>(List.of(shop.getConnection(), shop.getConnection()));
            assertThatThrownBy(shop::getConnection)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("total=2, active=2");
            held.remove(0).close();
            held.add(shop.getConnection());
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void aRotatedPasswordIsUsedByTheNextConnection() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            try (Connection old = shop.getConnection()) {
                database.bind("job/role-writer", database.name() + "_writer", "rotated-secret");
                database.migrate("V1__orders.sql", "create table orders (id text primary key);");
                database.bind("writer/database-shop", database.name() + "_writer", "rotated-secret\n");
                try (Connection fresh = shop.getConnection()) {
                    assertThat(pid(fresh)).isNotEqualTo(pid(old));
                }
                TestDatabase.update(old, "insert into orders values ('still connected')");
            }
        }
    }

    @Test
    void aServerThatWentAwayIsFoundAgain() throws Exception {
        try (TestRuntime runtime = function("writer", Map.of())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            insert(shop, "o-1");
            database.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '"
                    + database.name() + "_writer'");
            // The pool trusts a connection that was used half a second ago.
            Thread.sleep(600);
            insert(shop, "o-2");
        }
    }

    /** HikariCP alone never recovers from a first connection that breaks while it is asked for its isolation level. */
    @Test
    void aFirstConnectionThatBreaksIsNotTheEnd() throws Exception {
        try (BreakingProxy proxy = new BreakingProxy(engine.port(), "TRANSACTION ISOLATION", 2);
                TestRuntime runtime = function("writer", Map.of())) {
            Files.writeString(
                    database.bindings("writer").resolve("database-shop/port"), Integer.toString(proxy.port()));
            insert(Postgres.dataSource(runtime.claim("read-write")), "o-1");
            assertThat(proxy.cutsLeft()).isZero();
        }
    }

    @Test
    void aBindingWithoutAPasswordIsNamedAndNothingOfItIsTold() throws Exception {
        Files.delete(database.bindings("writer").resolve("database-shop/password"));
        try (TestRuntime runtime = function("writer", Map.of())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            assertThatThrownBy(shop::getConnection)
                    .isInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessage("the binding `database-shop` has no key `password`");
        }
    }

    private List<String> connections() throws SQLException {
        return database.query("select application_name from pg_stat_activity where usename = '" + database.name()
                + "_writer' and wait_event is distinct from 'ProcExit'");
    }

    private static String pid(Connection connection) throws SQLException {
        return TestDatabase.query(connection, "select pg_backend_pid()").get(0);
    }

    private static List<String> query(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return TestDatabase.query(connection, sql);
        }
    }

    private static void insert(DataSource source, String order) throws SQLException {
        try (Connection connection = source.getConnection()) {
            TestDatabase.update(connection, "insert into orders values ('" + order + "')");
        }
    }

    private static void refusedInTransaction(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            refused(connection, sql, READ_ONLY);
        }
    }

    private static void refused(DataSource source, String sql, String state) throws SQLException {
        try (Connection connection = source.getConnection()) {
            refused(connection, sql, state);
        }
    }

    private static void refused(Connection connection, String sql, String state) {
        assertThatThrownBy(() -> TestDatabase.update(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(state));
    }
}
