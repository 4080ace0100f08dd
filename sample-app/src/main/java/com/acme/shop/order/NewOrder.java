package com.acme.shop.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a customer sends to order. */
public record NewOrder(
        @NotNull Region region,
        @NotBlank @Email String email,
        @NotBlank @Size(max = 500) String address,
        @NotEmpty @Size(max = 100) List<@Valid OrderLine> lines) {
    public NewOrder {
        lines = List.copyOf(lines);
    }
}
