package dev.skyc.api;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Publishes events if and only if a database transaction commits.
 *
 * <pre>{@code
 * public Orders(@Database("shop") DataSource shop, @Database("shop") Outbox<OrderPlaced> placed) { … }
 *
 * try (Connection connection = shop.getConnection()) {
 *     connection.setAutoCommit(false);
 *     insert(connection, order);
 *     placed.add(connection, new OrderPlaced(order.id(), order.total()));
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>The event is a row of the same database until the broker has accepted it; then it is published at least once.
 * Publishing starts after the commit. {@code E} needs an {@code @EventType}. Needs write access to the database.
 *
 * @param <E> the payload
 */
@FunctionalInterface
public interface Outbox<E> {
    /** Adds the event to the transaction of the connection, which must not be in auto-commit mode. */
    void add(Connection connection, E event) throws SQLException;
}
