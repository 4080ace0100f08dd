package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.api.Inbox;
import dev.skyc.runtime.contract.Claim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxTest extends DatabaseTestCase {
    private TestRuntime runtime;
    private DataSource shop;
    private Inbox inbox;

    @BeforeEach
    void aFunctionWithAnInbox() throws Exception {
        runtime = new TestRuntime(database.bindings("writer"), Map.of("SKYC_POOL_SHOP", "8"), new TestBroker());
        shop = Postgres.dataSource(runtime.claim("read-write"));
        inbox = Postgres.inbox(runtime.claim("inbox"));
    }

    @AfterEach
    void stopFunction() {
        runtime.close();
    }

    @Test
    void aKeyIsNewUntilATransactionThatSawItCommits() throws Exception {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(inbox.first(connection, "1")).isTrue();
            assertThat(inbox.first(connection, "1")).isFalse();
            connection.rollback();
            assertThat(inbox.first(connection, "1")).isTrue();
            connection.commit();
            assertThat(inbox.first(connection, "1")).isFalse();
            assertThat(inbox.first(connection, "2")).isTrue();
            connection.commit();
        }
        assertThat(database.query("select key from skyc.inbox order by key")).containsExactly("1", "2");
    }

    @Test
    void eachFunctionHasItsOwn() throws Exception {
        Inbox other = Postgres.inbox(new Claim("database", "shop", "inbox", Map.of(), "billing", runtime));
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(inbox.first(connection, "1")).isTrue();
            assertThat(other.first(connection, "1")).isTrue();
            connection.commit();
        }
    }

    @Test
    void longKeysAreKeys() throws Exception {
        String longKey = "k".repeat(10_000);
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(inbox.first(connection, longKey + "1")).isTrue();
            assertThat(inbox.first(connection, longKey + "2")).isTrue();
            assertThat(inbox.first(connection, longKey + "1")).isFalse();
            connection.commit();
        }
    }

    @Test
    void autoCommitIsRefused() throws Exception {
        try (Connection connection = shop.getConnection()) {
            assertThatThrownBy(() -> inbox.first(connection, "1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Inbox.first needs a transaction: call connection.setAutoCommit(false) first");
        }
    }

    @Test
    void aSnapshotThatIsTooOldIsNoReasonToHandleTwice() throws Exception {
        try (Connection old = shop.getConnection();
                Connection other = shop.getConnection()) {
            old.setAutoCommit(false);
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            TestDatabase.query(old, "select 1");
            other.setAutoCommit(false);
            assertThat(inbox.first(other, "1")).isTrue();
            other.commit();
            assertThatThrownBy(() -> inbox.first(old, "1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("40001"));
        }
    }

    /** Eight deliveries of each of 50 events at once; every third transaction rolls back and is delivered again. */
    @Test
    void concurrentDeliveriesTakeEffectOnce() throws Exception {
        ExecutorService deliveries = Executors.newFixedThreadPool(8);
        try {
            for (int event = 0; event < 50; event++) {
                String key = "e-" + event;
                List<Future<Boolean>> results = new ArrayList<>();
                for (int delivery = 0; delivery < 8; delivery++) {
                    boolean fails = (event + delivery) % 3 == 0;
                    results.add(deliveries.submit(() -> deliver(key, fails)));
                }
                int effects = 0;
                for (Future<Boolean> result : results) {
                    effects += result.get() ? 1 : 0;
                }
                assertThat(effects).as(key).isEqualTo(1);
            }
        } finally {
            deliveries.shutdownNow();
        }
        assertThat(database.query("select count(*) from orders")).containsExactly("50");
    }

    /** Whether this delivery took effect. */
    private boolean deliver(String key, boolean fails) throws SQLException {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            boolean first = inbox.first(connection, key);
            if (first) {
                TestDatabase.update(connection, "insert into orders values ('" + key + "')");
            }
            if (fails) {
                connection.rollback();
                return false;
            }
            connection.commit();
            return first;
        }
    }
}
