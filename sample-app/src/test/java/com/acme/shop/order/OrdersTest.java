package com.acme.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.pricing.Prices;
import com.acme.shop.pricing.Quote;
import dev.skyc.api.Caller;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final Caller ALICE = Caller.of("alice", "orders:write");
    private static final Caller BOB = Caller.of("bob");
    private static final NewOrder TEAPOT =
            new NewOrder(Region.EU, "alice@example.com", "1 High Street", List.of(new OrderLine("teapot", 1)));

    private final Prices prices =
            request -> new Quote(new BigDecimal("19.90"), Map.of("teapot", new BigDecimal("19.90")), Set.of());
    private final Orders orders = new Orders(new MemoryOrderBook(), prices);

    @Test
    void aPlacedOrderIsFoundByItsCustomerOnly() throws SQLException {
        Response<Order> response = orders.place(TEAPOT, Optional.empty(), ALICE);

        Order placed = response.body().orElseThrow();
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().get("Location")).containsExactly("/orders/" + placed.id());
        assertThat(placed.total()).isEqualTo("19.90");
        assertThat(orders.find(placed.id(), ALICE)).contains(placed);
        assertThat(orders.find(placed.id(), BOB)).isEmpty();
    }

    @Test
    void whatTheShopDoesNotSellIsRefused() {
        Prices nothing = request -> new Quote(BigDecimal.ZERO, Map.of(), Set.of("teapot"));
        Orders refusing = new Orders(new MemoryOrderBook(), nothing);

        assertThatThrownBy(() -> refusing.place(TEAPOT, Optional.empty(), ALICE))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(422))
                .hasMessage("the shop does not sell teapot");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws SQLException {
        for (int i = 0; i < 5; i++) {
            orders.place(TEAPOT, Optional.empty(), ALICE);
        }

        List<UUID> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            OrderPage page = orders.list(2, after, List.of(), ALICE);
            page.items().forEach(order -> seen.add(order.id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aPageTokenOfOnesOwnMakingIsABadRequest() {
        assertThatThrownBy(() -> orders.list(2, Optional.of("!"), List.of(), ALICE))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(400));
    }

    /** Orders in a list. */
    private static final class MemoryOrderBook implements OrderBook {
        private final List<Map.Entry<String, Order>> orders = new ArrayList<>();

        @Override
        public Order place(String customer, NewOrder order, Order priced, Optional<String> idempotencyKey) {
            orders.add(Map.entry(customer, priced));
            return priced;
        }

        @Override
        public Optional<Order> find(String customer, UUID id) {
            return of(customer).stream().filter(order -> order.id().equals(id)).findFirst();
        }

        @Override
        public List<Order> list(String customer, Set<OrderStatus> statuses, Optional<PageToken> after, int limit) {
            return of(customer).stream()
                    .sorted(Comparator.comparing(PageToken::after, NEWEST_FIRST))
                    .filter(order -> after.isEmpty() || NEWEST_FIRST.compare(PageToken.after(order), after.get()) > 0)
                    .limit(limit)
                    .toList();
        }

        private List<Order> of(String customer) {
            return orders.stream()
                    .filter(entry -> entry.getKey().equals(customer))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private static final Comparator<PageToken> NEWEST_FIRST = Comparator.comparing(PageToken::placedAt)
                .thenComparing(PageToken::id)
                .reversed();
    }
}
