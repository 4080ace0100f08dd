package com.acme.shop.cart;

import dev.skyc.annotation.Config;
import dev.skyc.annotation.Cookie;
import dev.skyc.annotation.Default;
import dev.skyc.annotation.Delete;
import dev.skyc.annotation.Get;
import dev.skyc.annotation.KeyValue;
import dev.skyc.annotation.Public;
import dev.skyc.annotation.Put;
import dev.skyc.api.KeyValueStore;
import dev.skyc.api.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a visitor's cart for some weeks; the visitor is known by a cookie. */
@Public
public class Carts {
    private static final Cart EMPTY = new Cart(List.of());

    private final KeyValueStore<Cart> carts;
    private final Duration kept;

    public Carts(@KeyValue("carts") KeyValueStore<Cart> carts, @Config("cart-days") @Default("30") int days) {
        this.carts = carts;
        this.kept = Duration.ofDays(days);
    }

    @Get("/cart")
    public Cart show(@Cookie("cart") Optional<UUID> visitor) {
        return visitor.flatMap(id -> carts.get(id.toString())).orElse(EMPTY);
    }

    @Put("/cart")
    public Response<Cart> save(@Cookie("cart") Optional<UUID> visitor, Cart cart) {
        UUID id = visitor.orElseGet(UUID::randomUUID);
        carts.put(id.toString(), cart, kept);
        String cookie = "cart=" + id + "; Path=/cart; Max-Age=" + kept.toSeconds() + "; Secure; HttpOnly; SameSite=Lax";
        return Response.ok(cart).header("Set-Cookie", cookie);
    }

    @Delete("/cart")
    public void clear(@Cookie("cart") UUID visitor) {
        carts.remove(visitor.toString());
    }
}
