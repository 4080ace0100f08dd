package com.acme.shop.catalog;

import java.math.BigDecimal;

/** A product as customers see it. */
public record Product(String sku, String name, BigDecimal price, long views) {}
