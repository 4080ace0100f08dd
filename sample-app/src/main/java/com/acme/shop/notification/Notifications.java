package com.acme.shop.notification;

import com.acme.shop.order.OrderPlaced;
import com.acme.shop.warehouse.StockShort;
import dev.skyc.annotation.OnEvent;
import dev.skyc.annotation.Retry;
import dev.skyc.annotation.Scale;
import dev.skyc.api.Event;
import java.io.IOException;

/** Writes to customers. */
@Scale(max = 2, concurrency = 10)
@Retry(attempts = 6, backoff = "PT10S")
public class Notifications {
    private final Mail mail;

    public Notifications(Mail mail) {
        this.mail = mail;
    }

    @OnEvent
    public void confirm(Event<OrderPlaced> event) throws IOException, InterruptedException {
        OrderPlaced order = event.payload();
        String text = "Thank you. Your order " + order.orderId() + " costs EUR "
                + order.total().toPlainString() + ".";
        mail.send("confirm-" + event.id(), order.email(), "Your order", text);
    }

    @OnEvent
    public void apologise(Event<StockShort> event) throws IOException, InterruptedException {
        StockShort shortage = event.payload();
        String text = "We are waiting for " + String.join(", ", shortage.skus()) + ".";
        mail.send("short-" + event.id(), shortage.email(), "Your order takes longer", text);
    }
}
