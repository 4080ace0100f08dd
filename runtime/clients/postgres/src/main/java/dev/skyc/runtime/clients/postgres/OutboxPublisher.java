package dev.skyc.runtime.clients.postgres;

import dev.skyc.runtime.contract.EventRefusedException;
import dev.skyc.runtime.contract.EventSender;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Sends what committed transactions have left in the outbox, oldest first, and deletes what the broker has accepted. A
 * crash between the two sends an event again, under the same identifier; it loses none. Another process works on other
 * rows at the same time.
 */
final class OutboxPublisher {
    private static final Logger LOG = System.getLogger("dev.skyc.runtime.outbox");

    /** Few, because a crash repeats them, and because their transaction holds a connection of the pool. */
    private static final int BATCH = 20;

    private final String database;
    private final OutboxTable table;
    private final DataSource source;
    private final EventSender sender;
    private final ReentrantLock sending = new ReentrantLock();

    OutboxPublisher(String database, OutboxTable table, DataSource source, EventSender sender) {
        this.database = database;
        this.table = table;
        this.source = source;
        this.sender = sender;
    }

    /** Sends everything that waits; {@link IOException} as soon as the broker does not accept one. */
    void drain() throws IOException, SQLException {
        sending.lock();
        try {
            while (sendBatch() == BATCH) {
                // The connection goes back in between: handlers wait for it too.
            }
        } finally {
            sending.unlock();
        }
    }

    /** Sends everything that waits, those that were refused before too. */
    void sweep() throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            table.forgive(connection);
        }
        drain();
    }

    /** How many were sent or put aside. */
    private int sendBatch() throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<OutboxTable.Row> rows = table.next(connection, BATCH);
            List<Long> accepted = new ArrayList<>();
            Optional<Exception> failure = Optional.empty();
            for (OutboxTable.Row row : rows) {
                try {
                    sender.send(row.event());
                    accepted.add(row.id());
                } catch (EventRefusedException refusal) {
                    putAside(connection, row, refusal);
                } catch (IOException | RuntimeException e) {
                    // Those behind it are younger: they wait as well.
                    failure = Optional.of(e);
                    break;
                }
            }
            table.delete(connection, accepted);
            connection.commit();
            if (failure.isPresent()) {
                throw new IOException(
                        "the broker does not accept events: " + failure.get().getMessage(), failure.get());
            }
            return rows.size();
        }
    }

    private void putAside(Connection connection, OutboxTable.Row row, EventRefusedException refusal)
            throws SQLException {
        String reason = String.valueOf(refusal.getMessage());
        LOG.log(
                Level.ERROR,
                () -> "the broker refuses event " + row.event().event().id() + " of type "
                        + row.event().event().type() + " in the outbox of `" + database + "`: " + reason);
        table.refuse(connection, row.id(), reason);
    }
}
