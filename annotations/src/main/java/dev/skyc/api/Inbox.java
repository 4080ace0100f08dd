package dev.skyc.api;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Remembers what was handled, in the same transaction as the handling: an event that arrives twice takes effect once.
 *
 * <pre>{@code
 * public Stock(@Database("shop") DataSource shop, @Database("shop") Inbox inbox) { … }
 *
 * try (Connection connection = shop.getConnection()) {
 *     connection.setAutoCommit(false);
 *     if (inbox.first(connection, event.source() + " " + event.id())) {
 *         reserve(connection, event.payload());
 *     }
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>Each function has an inbox of its own: two functions may see the same key. Needs write access to the database.
 */
@FunctionalInterface
public interface Inbox {
    /**
     * Whether the key is seen for the first time; recorded if and only if the transaction commits. The connection must
     * not be in auto-commit mode.
     */
    boolean first(Connection connection, String key) throws SQLException;
}
