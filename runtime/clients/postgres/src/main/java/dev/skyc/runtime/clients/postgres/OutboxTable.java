package dev.skyc.runtime.clients.postgres;

import dev.skyc.api.Event;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of {@code skyc.outbox} that belong to one application. */
record OutboxTable(String application) {
    private static final String INSERT = """
            insert into skyc.outbox (application, event_id, source, type, time, attributes, content_type, data)
            values (?, ?, ?, ?, ?, jsonb_object(?, ?), ?, ?)""";

    private static final String NEXT = """
            select id, event_id, source, type, time, content_type, data,
              array(select key from jsonb_each_text(attributes) order by key) as names,
              array(select value from jsonb_each_text(attributes) order by key) as texts
            from skyc.outbox
            where application = ? and refusal is null
            order by id
            limit ?
            for update skip locked""";

    private static final String DELETE = "delete from skyc.outbox where id = any(?)";
    private static final String REFUSE = "update skyc.outbox set refusal = ? where id = ?";
    private static final String FORGIVE =
            "update skyc.outbox set refusal = null where application = ? and refusal is not null";

    /** An event that waits. */
    record Row(long id, OutgoingEvent event) {}

    void insert(Connection connection, OutgoingEvent outgoing) throws SQLException {
        Event<byte[]> event = outgoing.event();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, application);
            insert.setString(2, event.id());
            insert.setString(3, event.source().toString());
            insert.setString(4, event.type());
            insert.setObject(5, event.time().orElseThrow().atOffset(ZoneOffset.UTC));
            insert.setArray(6, texts(connection, event.attributes().keySet().toArray()));
            insert.setArray(7, texts(connection, event.attributes().values().toArray()));
            insert.setString(8, outgoing.contentType());
            insert.setBytes(9, event.payload());
            insert.executeUpdate();
        }
    }

    /** The oldest ones, without those that another process has in hand. They are held until the transaction ends. */
    List<Row> next(Connection connection, int limit) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, application);
            next.setInt(2, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = next.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    /** Puts an event aside until {@link #forgive}. */
    void refuse(Connection connection, long id, String reason) throws SQLException {
        try (PreparedStatement refuse = connection.prepareStatement(REFUSE)) {
            refuse.setString(1, reason.replace('\0', ' '));
            refuse.setLong(2, id);
            refuse.executeUpdate();
        }
    }

    /** Gives the events that were refused another chance. */
    void forgive(Connection connection) throws SQLException {
        try (PreparedStatement forgive = connection.prepareStatement(FORGIVE)) {
            forgive.setString(1, application);
            forgive.executeUpdate();
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        String[] names = (String[]) result.getArray("names").getArray();
        String[] texts = (String[]) result.getArray("texts").getArray();
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            attributes.put(names[i], texts[i]);
        }
        Event<byte[]> event = new Event<>(
                result.getString("event_id"),
                URI.create(result.getString("source")),
                result.getString("type"),
                Optional.of(result.getObject("time", OffsetDateTime.class).toInstant()),
                attributes,
                result.getBytes("data"));
        return new Row(result.getLong("id"), new OutgoingEvent(event, result.getString("content_type")));
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
