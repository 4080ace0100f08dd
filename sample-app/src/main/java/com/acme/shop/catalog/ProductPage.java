package com.acme.shop.catalog;

import java.util.List;
import java.util.Optional;

/** Some products, sorted by SKU, and the SKU after which the next page begins. */
public record ProductPage(List<Product> items, Optional<String> next) {
    public ProductPage {
        items = List.copyOf(items);
    }
}
