package dev.skyc.compiler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.ConfigReader;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.planner.ConnectionPlanner.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConnectionPlannerTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void aPoolFollowsTheConcurrencyUpToItsDefault() {
        Capacity capacity = new Capacity(NONE, NONE, false);

        assertThat(pools("prod", capacity, function("orders", 4, 50), function("carts", 4, 3)))
                .containsExactly("10", "3");
        assertThat(pools("prod", new Capacity(OptionalInt.of(5), NONE, false), function("orders", 4, 20)))
                .containsExactly("5");
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void onlyUsersOfTheDatabaseHaveAPool() {
        List<PlannedFunction> planned = planner("prod")
                .plan(
                        List.of(function("orders", 1, 1), function("mails", 1, 1)),
                        new TreeMap<>(Map.of(
                                "shop-2",
                                new Connections(new Capacity(NONE, NONE, false), new TreeSet<>(List.of("orders"))))));

        assertThat(planned.get(0).environment()).containsExactly(Map.entry("SKYC_POOL_SHOP_2", "1"));
        assertThat(planned.get(1).environment()).isEmpty();
    }

    @Test
    void whatFitsIsNotReported() {
        pools("prod", new Capacity(NONE, OptionalInt.of(103), false), function("a", 5, 10), function("b", 5, 50));

        assertThat(diagnostics).isEmpty();
    }

    @Test
    void moreConnectionsThanTheDatabaseTakesAreReportedWithTheSum() {
        pools("prod", new Capacity(NONE, OptionalInt.of(102), false), function("a", 5, 10), function("b", 5, 50));

        assertThat(messages())
                .containsExactly("functions can open 100 connections to database `shop` in environment `prod`, which"
                        + " takes 99");
        assertThat(diagnostics.get(0).primary().text()).isEqualTo("`a` 5 × 10, `b` 5 × 10");
    }

    @Test
    void aFunctionWithoutLimitCanOpenAnyNumber() {
        pools("prod", new Capacity(NONE, OptionalInt.of(1000), false), function("a", 0, 10));

        assertThat(messages())
                .containsExactly("functions can open any number of connections to database `shop` in environment"
                        + " `prod`, which takes 997");
    }

    @Test
    void aPoolerAndDevelopmentNeedNoLimit() {
        pools("prod", new Capacity(NONE, OptionalInt.of(10), true), function("a", 0, 10));
        pools("dev", new Capacity(NONE, OptionalInt.of(10), false), function("a", 0, 10));
        pools("prod", new Capacity(NONE, NONE, false), function("a", 0, 10));

        assertThat(diagnostics).isEmpty();
    }

    @Test
    void aPoolThatDoesNotFitTheConcurrencyIsReported() {
        pools("prod", new Capacity(OptionalInt.of(8), NONE, false), function("narrow", 1, 7), function("fits", 1, 40));
        pools("prod", new Capacity(OptionalInt.of(1), NONE, false), function("wide", 1, 6));

        assertThat(messages())
                .containsExactly(
                        "an instance of `narrow` handles 7 requests at a time, but opens up to 8 connections to"
                                + " database `shop`",
                        "6 requests of an instance of `wide` share 1 connection to database `shop`");
    }

    private List<String> pools(String environment, Capacity capacity, PlannedFunction... functions) {
        TreeSet<String> names = new TreeSet<>();
        for (PlannedFunction function : functions) {
            names.add(function.function());
        }
        return planner(environment)
                .plan(List.of(functions), new TreeMap<>(Map.of("shop", new Connections(capacity, names))))
                .stream()
                .map(function -> function.environment().get("SKYC_POOL_SHOP"))
                .toList();
    }

    private ConnectionPlanner planner(String environment) {
        EnvironmentConfig config = ConfigReader.read(
                        "serverless.yaml",
                        Optional.of("environments: {dev: {}, prod: {}}"),
                        "shop",
                        List.of(),
                        List.of())
                .value()
                .environment(environment)
                .orElseThrow();
        return new ConnectionPlanner(config, diagnostics);
    }

    private List<String> messages() {
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    private static PlannedFunction function(String name, int maxScale, int concurrency) {
        return new PlannedFunction(
                name,
                name,
                "shop." + name,
                false,
                NONE,
                maxScale == 0 ? NONE : OptionalInt.of(maxScale),
                OptionalInt.of(concurrency),
                NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                List.of());
    }
}
