package com.acme.shop.order;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    DECLINED
}
