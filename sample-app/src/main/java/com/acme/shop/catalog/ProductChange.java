package com.acme.shop.catalog;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/** What an editor changes of a product; what is absent stays. */
public record ProductChange(
        Optional<@Size(min = 1, max = 200) String> name, Optional<@DecimalMin("0.01") BigDecimal> price) {}
