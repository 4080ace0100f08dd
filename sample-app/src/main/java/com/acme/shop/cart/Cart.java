package com.acme.shop.cart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a visitor has picked. */
public record Cart(@Valid @Size(max = 100) List<Line> lines) {
    public Cart {
        lines = List.copyOf(lines);
    }

    /** A product and how many of it. */
    public record Line(
            @NotBlank String sku, @Positive @Max(99) int quantity) {}
}
