package com.acme.shop.click;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** A visitor has looked at a product. */
public record Click(@NotBlank @Size(max = 64) String sku, Instant at, Optional<String> referrer) {}
