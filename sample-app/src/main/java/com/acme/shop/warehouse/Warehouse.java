package com.acme.shop.warehouse;

import com.acme.shop.Reliable;
import com.acme.shop.order.OrderLine;
import com.acme.shop.order.OrderPlaced;
import dev.skyc.annotation.Database;
import dev.skyc.annotation.OnEvent;
import dev.skyc.api.Event;
import dev.skyc.api.Inbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reserves goods for orders. */
@Reliable
public class Warehouse {
    private final DataSource stock;
    private final Inbox inbox;

    public Warehouse(@Database("warehouse") DataSource stock, @Database("warehouse") Inbox inbox) {
        this.stock = stock;
        this.inbox = inbox;
    }

    /** Reserves all lines or none; replies when something is short. */
    @OnEvent
    public Optional<StockShort> reserve(Event<OrderPlaced> event) throws SQLException {
        OrderPlaced order = event.payload();
        try (Connection connection = stock.getConnection()) {
            connection.setAutoCommit(false);
            if (!inbox.first(connection, event.source() + " " + event.id())) {
                return Optional.empty();
            }
            List<String> missing = new ArrayList<>();
            for (OrderLine line : order.lines()) {
                if (!take(connection, order, line)) {
                    missing.add(line.sku());
                }
            }
            if (missing.isEmpty()) {
                connection.commit();
                return Optional.empty();
            }
            connection.rollback();
            return Optional.of(new StockShort(order.orderId(), order.email(), missing));
        }
    }

    private static boolean take(Connection connection, OrderPlaced order, OrderLine line) throws SQLException {
        String take = "UPDATE stock SET free = free - ? WHERE sku = ? AND free >= ?";
        try (PreparedStatement update = connection.prepareStatement(take)) {
            update.setInt(1, line.quantity());
            update.setString(2, line.sku());
            update.setInt(3, line.quantity());
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        String reserve = "INSERT INTO reservations (order_id, sku, quantity) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(reserve)) {
            insert.setObject(1, order.orderId());
            insert.setString(2, line.sku());
            insert.setInt(3, line.quantity());
            insert.executeUpdate();
            return true;
        }
    }
}
