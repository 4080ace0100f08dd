package com.acme.shop.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as its customer sees it. */
public record Order(
        UUID id, OrderStatus status, Region region, Instant placedAt, BigDecimal total, List<OrderLine> lines) {
    public Order {
        lines = List.copyOf(lines);
    }
}
