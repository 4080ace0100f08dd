package com.acme.shop.customs;

import com.acme.shop.order.OrderPlaced;
import dev.skyc.annotation.Bucket;
import dev.skyc.annotation.OnEvent;
import dev.skyc.api.BucketWriter;
import dev.skyc.api.Event;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Files a declaration for each order that leaves the customs union. */
public class Customs {
    private final BucketWriter declarations;

    public Customs(@Bucket("customs") BucketWriter declarations) {
        this.declarations = declarations;
    }

    /** The broker filters: orders within the union never wake this function. Writing the same file twice is harmless. */
    @OnEvent(filter = "region <> 'EU'")
    public void declare(Event<OrderPlaced> event) {
        OrderPlaced order = event.payload();
        String lines = order.lines().stream()
                .map(line -> line.quantity() + " x " + line.sku())
                .collect(Collectors.joining("\n"));
        String text = "Order %s to %s, EUR %s\n%s\n"
                .formatted(order.orderId(), order.region(), order.total().toPlainString(), lines);
        declarations.write(order.orderId() + ".txt", text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
