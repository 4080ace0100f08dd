package com.acme.shop.order;

import java.util.List;
import java.util.Optional;

/** Some orders, the newest first, and what to ask for to get the next ones. */
public record OrderPage(List<Order> items, Optional<String> next) {
    public OrderPage {
        items = List.copyOf(items);
    }
}
