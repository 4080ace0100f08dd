package com.acme.shop.order;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where orders are kept. */
interface OrderBook {
    /** Keeps the order and announces it; an order with the same idempotency key is returned instead, if there is one. */
    Order place(String customer, NewOrder order, Order priced, Optional<String> idempotencyKey) throws SQLException;

    /** One order of a customer. */
    Optional<Order> find(String customer, UUID id) throws SQLException;

    /** Orders of a customer, the newest first; of any status when none is given. */
    List<Order> list(String customer, Set<OrderStatus> statuses, Optional<PageToken> after, int limit)
            throws SQLException;
}
