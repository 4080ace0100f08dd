package com.acme.shop.order;

import dev.skyc.annotation.Database;
import dev.skyc.api.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Orders in PostgreSQL. What happens to an order is published if and only if its transaction commits. */
public final class JdbcOrderBook implements OrderBook {
    private static final String COLUMNS = "id, status, region, placed_at, total";

    private final DataSource shop;
    private final Outbox<OrderPlaced> placed;

    public JdbcOrderBook(@Database("shop") DataSource shop, @Database("shop") Outbox<OrderPlaced> placed) {
        this.shop = shop;
        this.placed = placed;
    }

    @Override
    public Order place(String customer, NewOrder order, Order priced, Optional<String> key) throws SQLException {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            if (insert(connection, customer, order, priced, key)) {
                insertLines(connection, priced);
                placed.add(
                        connection,
                        new OrderPlaced(priced.id(), priced.region(), order.email(), priced.total(), priced.lines()));
                connection.commit();
                return priced;
            }
            connection.rollback();
            return earlier(connection, customer, key.orElseThrow());
        }
    }

    /** Inserts the order unless one with the same key exists; whether it was inserted. */
    private static boolean insert(
            Connection connection, String customer, NewOrder order, Order priced, Optional<String> key)
            throws SQLException {
        String sql = """
                INSERT INTO orders (id, customer, email, address, status, region, placed_at, total, idempotency_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (customer, idempotency_key) DO NOTHING""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, priced.id());
            insert.setString(2, customer);
            insert.setString(3, order.email());
            insert.setString(4, order.address());
            insert.setString(5, priced.status().name());
            insert.setString(6, priced.region().name());
            insert.setTimestamp(7, Timestamp.from(priced.placedAt()));
            insert.setBigDecimal(8, priced.total());
            insert.setString(9, key.orElse(null));
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertLines(Connection connection, Order order) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO order_lines (order_id, position, sku, quantity) VALUES (?, ?, ?, ?)")) {
            int position = 0;
            for (OrderLine line : order.lines()) {
                insert.setObject(1, order.id());
                insert.setInt(2, position++);
                insert.setString(3, line.sku());
                insert.setInt(4, line.quantity());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Order earlier(Connection connection, String customer, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM orders WHERE customer = ? AND idempotency_key = ?")) {
            select.setString(1, customer);
            select.setString(2, key);
            return read(connection, select).get(0);
        }
    }

    @Override
    public Optional<Order> find(String customer, UUID id) throws SQLException {
        try (Connection connection = shop.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM orders WHERE customer = ? AND id = ?")) {
            select.setString(1, customer);
            select.setObject(2, id);
            return read(connection, select).stream().findFirst();
        }
    }

    @Override
    public List<Order> list(String customer, Set<OrderStatus> statuses, Optional<PageToken> after, int limit)
            throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM orders WHERE customer = ?"
                + " AND (cardinality(?::text[]) = 0 OR status = ANY (?::text[]))"
                + (after.isPresent() ? " AND (placed_at, id) < (?, ?)" : "")
                + " ORDER BY placed_at DESC, id DESC LIMIT ?";
        try (Connection connection = shop.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            String[] names = statuses.stream().map(OrderStatus::name).sorted().toArray(String[]::new);
            int index = 1;
            select.setString(index++, customer);
            select.setArray(index++, connection.createArrayOf("text", names));
            select.setArray(index++, connection.createArrayOf("text", names));
            if (after.isPresent()) {
                select.setTimestamp(index++, Timestamp.from(after.get().placedAt()));
                select.setObject(index++, after.get().id());
            }
            select.setInt(index, limit);
            return read(connection, select);
        }
    }

    private static List<Order> read(Connection connection, PreparedStatement select) throws SQLException {
        List<Order> orders = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                Instant placedAt = rows.getTimestamp(4).toInstant();
                orders.add(new Order(
                        id,
                        OrderStatus.valueOf(rows.getString(2)),
                        Region.valueOf(rows.getString(3)),
                        placedAt,
                        rows.getBigDecimal(5),
                        lines(connection, id)));
            }
        }
        return orders;
    }

    private static List<OrderLine> lines(Connection connection, UUID order) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sku, quantity FROM order_lines WHERE order_id = ? ORDER BY position")) {
            select.setObject(1, order);
            List<OrderLine> lines = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(new OrderLine(rows.getString(1), rows.getInt(2)));
                }
            }
            return lines;
        }
    }
}
