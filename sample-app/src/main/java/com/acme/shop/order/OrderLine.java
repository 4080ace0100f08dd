package com.acme.shop.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** A product and how many of it. */
public record OrderLine(
        @NotBlank String sku, @Positive @Max(99) int quantity) {}
