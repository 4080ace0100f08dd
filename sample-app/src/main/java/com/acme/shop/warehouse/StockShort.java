package com.acme.shop.warehouse;

import dev.skyc.annotation.Attribute;
import dev.skyc.annotation.EventType;
import java.util.List;
import java.util.UUID;

/** An order asks for more than the shelves hold. */
@EventType("com.acme.shop.stock.short.v1")
public record StockShort(@Attribute("subject") UUID orderId, String email, List<String> skus) {
    public StockShort {
        skus = List.copyOf(skus);
    }
}
