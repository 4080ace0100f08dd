package dev.skyc.runtime.clients.postgres;

import dev.skyc.api.Outbox;
import dev.skyc.runtime.contract.EventCodec;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An outbox that is a table of the database: what the transaction decides about its rows it decides about the events. */
record TableOutbox<E>(OutboxTable table, OutboxRelay relay, URI source, EventCodec<E> codec) implements Outbox<E> {
    @Override
    public void add(Connection connection, E event) throws SQLException {
        Transactions.require(connection, "Outbox.add");
        table.insert(connection, encode(event));
        if (connection.isWrapperFor(CommitWatch.class)) {
            connection.unwrap(CommitWatch.class).afterCommit(relay::wake);
        } else {
            // Somebody else's wrapper, which says nothing about its commits.
            relay.wakeSoon();
        }
    }

    /** Identifier and time are fixed now: whoever sends the event, and however often, sends the same one. */
    private OutgoingEvent encode(E event) {
        try {
            // The database keeps microseconds.
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            return codec.encode(UUID.randomUUID().toString(), source, now, event);
        } catch (IOException e) {
            throw new IllegalArgumentException("the event cannot be written", e);
        }
    }
}
