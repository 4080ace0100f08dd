package com.acme.shop.order;

import dev.skyc.annotation.Attribute;
import dev.skyc.annotation.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A customer has ordered; nothing is paid or reserved yet. */
@EventType("com.acme.shop.order.placed.v1")
public record OrderPlaced(
        @Attribute("subject") UUID orderId,
        @Attribute Region region,
        String email,
        BigDecimal total,
        List<OrderLine> lines) {
    public OrderPlaced {
        lines = List.copyOf(lines);
    }
}
