package com.acme.shop.order;

import com.acme.shop.pricing.Prices;
import com.acme.shop.pricing.Quote;
import com.acme.shop.pricing.QuoteRequest;
import dev.skyc.annotation.Authenticated;
import dev.skyc.annotation.Compute;
import dev.skyc.annotation.Default;
import dev.skyc.annotation.FunctionName;
import dev.skyc.annotation.Get;
import dev.skyc.annotation.Header;
import dev.skyc.annotation.Post;
import dev.skyc.annotation.Public;
import dev.skyc.annotation.Query;
import dev.skyc.annotation.Scale;
import dev.skyc.api.Caller;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The customers' own orders. */
@Public
@FunctionName("orders")
@Authenticated
@Scale(max = 20, concurrency = 50, rollout = "PT1M")
@Compute(cpu = "250m", memory = "512Mi", timeout = "PT15S")
public class Orders {
    private final OrderBook book;
    private final Prices prices;

    public Orders(OrderBook book, Prices prices) {
        this.book = book;
        this.prices = prices;
    }

    @Post("/orders")
    @Authenticated(scopes = "orders:write")
    public Response<Order> place(NewOrder order, @Header("Idempotency-Key") Optional<String> key, Caller caller)
            throws SQLException {
        Quote quote = prices.quote(new QuoteRequest(order.lines().stream()
                .map(line -> new QuoteRequest.Item(line.sku(), line.quantity()))
                .toList()));
        if (!quote.unknown().isEmpty()) {
            throw new HttpProblem(422, "the shop does not sell " + String.join(", ", quote.unknown()));
        }
        // PostgreSQL keeps microseconds; more would make the page token differ from the row.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Order priced =
                new Order(UUID.randomUUID(), OrderStatus.PLACED, order.region(), now, quote.total(), order.lines());
        Order placed = book.place(caller.subject(), order, priced, key);
        return Response.created(URI.create("/orders/" + placed.id()), placed);
    }

    @Get("/orders/{id}")
    public Optional<Order> find(UUID id, Caller caller) throws SQLException {
        return book.find(caller.subject(), id);
    }

    @Get("/orders")
    public OrderPage list(
            @Query @Default("50") int limit,
            @Query Optional<String> after,
            @Query("status") List<OrderStatus> statuses,
            Caller caller)
            throws SQLException {
        if (limit < 1 || limit > 200) {
            throw new HttpProblem(400, "limit must be between 1 and 200");
        }
        List<Order> orders = book.list(caller.subject(), Set.copyOf(statuses), after.map(PageToken::read), limit + 1);
        boolean more = orders.size() > limit;
        List<Order> page = more ? orders.subList(0, limit) : orders;
        return new OrderPage(
                page, more ? Optional.of(PageToken.after(page.get(limit - 1)).write()) : Optional.empty());
    }
}
