package com.acme.shop.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;

/** What is to be priced. */
public record QuoteRequest(@NotEmpty List<@Valid Item> items) {
    public QuoteRequest {
        items = List.copyOf(items);
    }

    /** A product and how many of it. */
    public record Item(@NotBlank String sku, @Positive int quantity) {}
}
