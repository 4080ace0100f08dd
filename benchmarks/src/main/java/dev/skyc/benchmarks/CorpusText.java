package dev.skyc.benchmarks;

/** The texts of the generated classes, with words between @ to be replaced. */
final class CorpusText {
    static final String EXTRA_HANDLER = """

                @Get("/extra")
                public String extra(@Query int n) {
                    return "extra " + n;
                }
            """;

    static final String SERVICE = """
            package @PACKAGE@;

            import dev.skyc.annotation.Config;
            import dev.skyc.annotation.Database;
            import dev.skyc.annotation.Default;
            import dev.skyc.annotation.Delete;
            import dev.skyc.annotation.EventType;
            import dev.skyc.annotation.Get;
            import dev.skyc.annotation.Post;
            import dev.skyc.annotation.Public;
            import dev.skyc.annotation.Query;
            import dev.skyc.annotation.Scale;
            import dev.skyc.api.Publisher;
            import dev.skyc.api.Response;
            import java.math.BigDecimal;
            import java.net.URI;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.UUID;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.stream.Collectors;
            import javax.sql.DataSource;

            /** The items of area @NUMBER@. */
            @Public
            @Scale(max = 5, concurrency = 20)
            public class @NAME@ {
                private final Map<UUID, Item> items = new ConcurrentHashMap<>();
                private final DataSource database;
                private final Publisher<Added> added;
                private final int pageSize;

                public @NAME@(@Database("main") DataSource database, Publisher<Added> added, @Config("page-size") @Default("20") int pageSize) {
                    this.database = database;
                    this.added = added;
                    this.pageSize = pageSize;
                }

                @Post("/areas/@NUMBER@/items")
                public Response<Item> add(NewItem item) {
                    Item stored = new Item(UUID.randomUUID(), item.name(), item.price(), item.tags(), Status.OPEN);
                    items.put(stored.id(), stored);
                    added.publish(new Added(stored.id(), stored.price()));
                    return Response.created(URI.create("/areas/@NUMBER@/items/" + stored.id()), stored);
                }

                @Get("/areas/@NUMBER@/items/{id}")
                public Optional<Item> find(UUID id) {
                    return Optional.ofNullable(items.get(id));
                }

                @Get("/areas/@NUMBER@/items")
                public Page list(@Query @Default("50") int limit, @Query Optional<String> tag) {
                    List<Item> found = items.values().stream()
                            .filter(item -> tag.isEmpty() || item.tags().contains(tag.get()))
                            .sorted((a, b) -> a.name().compareTo(b.name()))
                            .limit(Math.min(limit, pageSize))
                            .collect(Collectors.toList());
                    return new Page(found, found.size() < items.size() ? Optional.of("more") : Optional.empty());
                }

                @Delete("/areas/@NUMBER@/items/{id}")
                public void remove(UUID id) {
                    items.computeIfPresent(id, (key, item) -> item.status() == Status.OPEN ? null : item);
                }

                public enum Status { OPEN, PAID, SENT }

                public record NewItem(String name, BigDecimal price, List<String> tags) {}

                public record Item(UUID id, String name, BigDecimal price, List<String> tags, Status status) {}

                public record Page(List<Item> items, Optional<String> next) {}

                @EventType(value = "app.area-@NUMBER@.added.v1", external = true)
                public record Added(UUID id, BigDecimal price) {}
            }
            """;

    static final String CONSUMER = """
            package @PACKAGE@;

            import @FROM@.@PUBLISHER@;
            import dev.skyc.annotation.KeyValue;
            import dev.skyc.annotation.OnEvent;
            import dev.skyc.annotation.OnSchedule;
            import dev.skyc.annotation.Retry;
            import dev.skyc.api.Event;
            import dev.skyc.api.KeyValueStore;
            import dev.skyc.api.RetryLater;
            import dev.skyc.api.ScheduledTime;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.List;

            /** What happens in area @PEER@. */
            public class @NAME@ {
                private final List<Entry> journal = new ArrayList<>();
                private final KeyValueStore<Total> totals;

                public @NAME@(@KeyValue("totals-@PEER@") KeyValueStore<Total> totals) {
                    this.totals = totals;
                }

                @OnEvent
                @Retry(attempts = 4, backoff = "PT2S")
                public void count(Event<@PUBLISHER@.Added> event) {
                    BigDecimal price = event.payload().price();
                    if (price == null) {
                        throw new RetryLater("no price yet for " + event.id());
                    }
                    Total before = totals.get("area-@PEER@").orElse(new Total(0, BigDecimal.ZERO));
                    totals.put("area-@PEER@", new Total(before.count() + 1, before.sum().add(price)));
                    synchronized (journal) {
                        journal.add(new Entry(event.id(), event.time().orElse(Instant.EPOCH), price));
                    }
                }

                @OnSchedule(cron = "15 3 * * *")
                public void sweep(ScheduledTime time) {
                    synchronized (journal) {
                        journal.removeIf(entry -> entry.time().isBefore(time.time().toInstant().minusSeconds(86_400)));
                    }
                }

                public record Total(long count, BigDecimal sum) {}

                private record Entry(String id, Instant time, BigDecimal price) {}
            }
            """;

    static final String PLAIN = """
            package @PACKAGE@;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.Comparator;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.TreeMap;
            import java.util.stream.Collectors;

            /** The prices of area @NUMBER@. */
            public final class @NAME@ {
                private final Map<LocalDate, List<Price>> prices = new TreeMap<>();
                private final String currency;

                public @NAME@(String currency) {
                    this.currency = currency;
                }

                /** Adds a price that holds from a day on. */
                public void add(LocalDate from, String product, BigDecimal amount) {
                    prices.merge(from, List.of(new Price(product, amount)), (before, more) -> {
                        List<Price> all = new java.util.ArrayList<>(before);
                        all.addAll(more);
                        return List.copyOf(all);
                    });
                }

                /** The price of a product on a day. */
                public Optional<BigDecimal> on(LocalDate day, String product) {
                    return prices.entrySet().stream()
                            .filter(entry -> !entry.getKey().isAfter(day))
                            .sorted(Map.Entry.<LocalDate, List<Price>>comparingByKey().reversed())
                            .flatMap(entry -> entry.getValue().stream())
                            .filter(price -> price.product().equals(product))
                            .map(Price::amount)
                            .findFirst();
                }

                /** The dearest products of all days. */
                public List<String> dearest(int count) {
                    return prices.values().stream()
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(Price::amount).reversed())
                            .map(price -> price.product() + " " + price.amount() + " " + currency)
                            .limit(count)
                            .collect(Collectors.toList());
                }

                private record Price(String product, BigDecimal amount) {
                    Price {
                        if (amount.signum() < 0) {
                            throw new IllegalArgumentException("a negative price of " + product);
                        }
                    }
                }
            }
            """;

    private CorpusText() {}
}
