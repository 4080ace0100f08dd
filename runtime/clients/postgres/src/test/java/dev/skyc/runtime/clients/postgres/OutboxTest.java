package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.api.Outbox;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The outbox in a real PostgreSQL: exactly the commits are published. */
@Timeout(120)
class OutboxTest extends DatabaseTestCase {
    private static final String CUT =
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '%s' order by random() %s";

    private final TestBroker broker = new TestBroker();
    private TestRuntime runtime;
    private DataSource shop;
    private Outbox<String> placed;

    @BeforeEach
    void aFunctionWithAnOutbox() throws Exception {
        startFunction();
    }

    @AfterEach
    void stopFunction() {
        runtime.close();
    }

    private void startFunction() {
        runtime = new TestRuntime(database.bindings("writer"), Map.of(), broker);
        shop = Postgres.dataSource(runtime.claim("read-write"));
        placed = Postgres.outbox(runtime.claim("outbox"), TestRuntime.PLACED);
    }

    @Test
    void aCommittedEventIsPublishedWithAllItsAttributesAndForgotten() throws Exception {
        place("o-1");
        broker.await(1);
        OutgoingEvent event = broker.accepted().get(0);
        assertThat(event.headers())
                .containsEntry("ce-type", "com.acme.order.placed.v1")
                .containsEntry("ce-source", "/shop/orders")
                .containsEntry("ce-subject", "o-1")
                .containsEntry("ce-note", "gr%C3%B6%C3%9Fer%20%22als%22%20o-1")
                .containsEntry("content-type", "text/plain;charset=utf-8");
        assertThat(event.event().id()).hasSize(36);
        assertThat(event.event().time()).isPresent();
        runtime.close();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRollbackPublishesNothing() throws Exception {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "o-1");
            placed.add(connection, "o-1");
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            placed.add(connection, "closed without commit");
        }
        place("o-2");
        broker.await(1);
        runtime.close();
        assertThat(broker.payloads()).containsExactly("o-2");
        assertThat(orders()).containsExactly("o-2");
    }

    @Test
    void aSavepointTakesBackItsOwnEventsOnly() throws Exception {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            placed.add(connection, "kept");
            Savepoint savepoint = connection.setSavepoint();
            placed.add(connection, "taken back");
            connection.rollback(savepoint);
            connection.commit();
        }
        broker.await(1);
        runtime.close();
        assertThat(broker.payloads()).containsExactly("kept");
    }

    @Test
    void switchingToAutoCommitCommits() throws Exception {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            placed.add(connection, "o-1");
            connection.setAutoCommit(true);
        }
        broker.await(1);
        assertThat(broker.payloads()).containsExactly("o-1");
    }

    @Test
    void autoCommitIsRefused() throws Exception {
        try (Connection connection = shop.getConnection()) {
            assertThatThrownBy(() -> placed.add(connection, "o-1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Outbox.add needs a transaction: call connection.setAutoCommit(false) first");
        }
    }

    @Test
    void eventsOfOneTransactionKeepTheirOrder() throws Exception {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 100; i++) {
                placed.add(connection, "o-" + i);
            }
            connection.commit();
        }
        broker.await(100);
        assertThat(broker.payloads())
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "o-" + i).toList());
    }

    @Test
    void aBrokerThatComesBackGetsWhatWaitedInOrder() throws Exception {
        broker.down(true);
        place("o-1");
        place("o-2");
        broker.down(false);
        // The relay tries again by itself.
        broker.await(2);
        assertThat(broker.payloads()).containsExactly("o-1", "o-2");
    }

    @Test
    void anEventWhoseAnswerWasLostIsSentAgainUnderTheSameIdentifier() throws Exception {
        broker.losingAnswers(true);
        place("o-1");
        broker.await(1);
        broker.losingAnswers(false);
        broker.await(2);
        runtime.close();
        List<OutgoingEvent> accepted = broker.accepted();
        assertThat(accepted).hasSize(2);
        assertThat(accepted.get(1).headers()).isEqualTo(accepted.get(0).headers());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRefusedEventLetsTheOthersPassAndIsTriedAgainBySweeping() throws Exception {
        broker.refused().add("huge");
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            placed.add(connection, "o-1");
            placed.add(connection, "huge");
            placed.add(connection, "o-2");
            connection.commit();
        }
        broker.await(2);
        runtime.connectors().sweep();
        assertThat(broker.payloads()).containsExactly("o-1", "o-2");
        assertThat(database.query("select refusal from skyc.outbox")).containsExactly("too large");
        broker.refused().clear();
        runtime.connectors().sweep();
        assertThat(broker.payloads()).containsExactly("o-1", "o-2", "huge");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void sweepingSendsWhatACrashLeft() throws Exception {
        broker.down(true);
        place("o-1");
        crash();
        broker.down(false);
        startFunction();
        assertThat(broker.payloads()).isEmpty();
        runtime.connectors().sweep();
        assertThat(broker.payloads()).containsExactly("o-1");
    }

    @Test
    void sweepingWhileTheBrokerIsDownFails() throws Exception {
        broker.down(true);
        place("o-1");
        assertThatThrownBy(() -> runtime.connectors().sweep()).rootCause().hasMessage("the broker is down");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anotherApplicationsEventsAreNotTouched() throws Exception {
        try (Connection connection = database.superuser()) {
            TestDatabase.update(
                    connection,
                    "insert into skyc.outbox (application, event_id, source, type, time, attributes, content_type, data)"
                            + " values ('other', '1', '/other/f', 't', now(), '{}', 'text/plain', '')");
        }
        place("o-1");
        broker.await(1);
        runtime.connectors().sweep();
        assertThat(broker.payloads()).containsExactly("o-1");
        assertThat(waiting()).containsExactly("1");
    }

    @Test
    void whatHasCommittedIsSentBeforeTheFunctionEnds() throws Exception {
        for (int i = 0; i < 50; i++) {
            place("o-" + i);
        }
        runtime.close();
        assertThat(broker.payloads()).hasSize(50);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void processesAtOnceSendEachEventOnce() throws Exception {
        broker.down(true);
        for (int i = 0; i < 200; i++) {
            place("o-" + i);
        }
        crash();
        broker.down(false);
        TestRuntime[] processes = new TestRuntime[4];
        Thread[] sweepers = new Thread[processes.length];
        for (int i = 0; i < processes.length; i++) {
            processes[i] = new TestRuntime(database.bindings("writer"), Map.of(), broker);
            Postgres.outbox(processes[i].claim("outbox"), TestRuntime.PLACED);
            sweepers[i] = new Thread(processes[i].connectors()::sweep);
            sweepers[i].start();
        }
        for (int i = 0; i < processes.length; i++) {
            sweepers[i].join();
            processes[i].close();
        }
        assertThat(broker.payloads()).hasSize(200).doesNotHaveDuplicates();
        startFunction();
    }

    /** The server cuts connections at any moment: before the commit, in it, after it, while events are sent. */
    @Test
    void connectionsCutAtAnyMomentLoseNoEventAndInventNone() throws Exception {
        Random random = new Random(20);
        int cuts = 0;
        int failed = 0;
        int order = 0;
        try (Connection superuser = database.superuser()) {
            while (cuts < 40) {
                AtomicBoolean cutting = new AtomicBoolean(true);
                Thread cutter = new Thread(() -> cutOne(superuser, random.nextInt(20), cutting));
                cutter.start();
                cuts++;
                while (cutting.get()) {
                    try {
                        place("o-" + order++);
                    } catch (SQLException cut) {
                        failed++;
                    }
                }
                cutter.join();
            }
        }
        runtime.connectors().sweep();
        assertThat(failed).as("transactions that were cut").isPositive();
        publishedExactlyWhatCommitted();
    }

    private void cutOne(Connection superuser, int afterMillis, AtomicBoolean cutting) {
        try {
            Thread.sleep(afterMillis);
            TestDatabase.query(superuser, CUT.formatted(database.name() + "_writer", "limit 1"));
        } catch (InterruptedException | SQLException e) {
            throw new AssertionError(e);
        } finally {
            cutting.set(false);
        }
    }

    @Test
    void aRelayCutWhileItSendsSendsAgain() throws Exception {
        broker.beforeAnswer(event -> cutAll());
        place("o-1");
        broker.await(1);
        broker.beforeAnswer(event -> {});
        broker.await(2);
        runtime.connectors().sweep();
        publishedExactlyWhatCommitted();
        assertThat(broker.payloads()).containsExactly("o-1", "o-1");
    }

    @Test
    void aTransactionCutBeforeItsCommitPublishesNothing() throws Exception {
        Connection connection = shop.getConnection();
        connection.setAutoCommit(false);
        insert(connection, "o-1");
        placed.add(connection, "o-1");
        cutAll();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        connection.close();
        runtime.connectors().sweep();
        assertThat(orders()).isEmpty();
        publishedExactlyWhatCommitted();
    }

    private void cutAll() {
        try {
            database.query(CUT.formatted(database.name() + "_writer", ""));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The same event may come twice, but always as itself. */
    private void publishedExactlyWhatCommitted() throws SQLException {
        assertThat(new TreeSet<>(broker.payloads())).isEqualTo(new TreeSet<>(orders()));
        assertThat(broker.accepted().stream()
                        .map(event -> event.event().id())
                        .distinct()
                        .count())
                .isEqualTo(orders().size());
        assertThat(waiting()).isEmpty();
    }

    /** Ends the function as if the process had been killed: nothing is sent any more. */
    private void crash() {
        broker.down(true);
        runtime.close();
    }

    private void place(String order) throws SQLException {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, order);
            placed.add(connection, order);
            connection.commit();
        }
    }

    private static void insert(Connection connection, String order) throws SQLException {
        TestDatabase.update(connection, "insert into orders values ('" + order + "')");
    }

    private List<String> orders() throws SQLException {
        return database.query("select id from orders");
    }

    private List<String> waiting() throws SQLException {
        return database.query("select event_id from skyc.outbox");
    }
}
