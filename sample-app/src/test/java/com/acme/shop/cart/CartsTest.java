package com.acme.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.fakes.MapStore;
import dev.skyc.api.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartsTest {
    private static final Cart TWO_TEAPOTS = new Cart(List.of(new Cart.Line("teapot", 2)));

    private final MapStore<Cart> store = new MapStore<>();
    private final Carts carts = new Carts(store, 30);

    @Test
    void aVisitorWithoutCookieSeesAnEmptyCart() {
        assertThat(carts.show(Optional.empty()).lines()).isEmpty();
    }

    @Test
    void savingACartGivesTheVisitorACookieAndKeepsTheCartForThirtyDays() {
        Response<Cart> response = carts.save(Optional.empty(), TWO_TEAPOTS);

        String id = store.values.keySet().iterator().next();
        assertThat(response.headers().get("Set-Cookie").get(0)).startsWith("cart=" + id + "; Path=/cart;");
        assertThat(store.timesToLive).containsEntry(id, Duration.ofDays(30));
        assertThat(carts.show(Optional.of(UUID.fromString(id)))).isEqualTo(TWO_TEAPOTS);
    }

    @Test
    void aKnownVisitorKeepsTheCookie() {
        UUID visitor = new UUID(0, 1);

        carts.save(Optional.of(visitor), TWO_TEAPOTS);
        carts.clear(visitor);

        assertThat(carts.show(Optional.of(visitor)).lines()).isEmpty();
    }
}
