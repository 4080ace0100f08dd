package com.acme.shop.order;

import com.acme.shop.Reliable;
import com.acme.shop.payment.PaymentDeclined;
import com.acme.shop.payment.PaymentResult;
import dev.skyc.annotation.Database;
import dev.skyc.annotation.OnEvent;
import dev.skyc.api.Event;
import dev.skyc.api.Inbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Moves orders on when the payment provider has decided. */
@Reliable
public class OrderProgress {
    private final DataSource shop;
    private final Inbox inbox;

    public OrderProgress(@Database("shop") DataSource shop, @Database("shop") Inbox inbox) {
        this.shop = shop;
        this.inbox = inbox;
    }

    /** Subscribes to every kind of result, because {@link PaymentResult} is sealed. */
    @OnEvent
    public void paid(Event<PaymentResult> result) throws SQLException {
        OrderStatus status = result.payload() instanceof PaymentDeclined ? OrderStatus.DECLINED : OrderStatus.PAID;
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            if (inbox.first(connection, result.source() + " " + result.id())) {
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE orders SET status = ? WHERE id = ? AND status = 'PLACED'")) {
                    update.setString(1, status.name());
                    update.setObject(2, result.payload().orderId());
                    update.executeUpdate();
                }
            }
            connection.commit();
        }
    }
}
