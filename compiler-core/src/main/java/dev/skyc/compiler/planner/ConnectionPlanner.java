package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.plan.FunctionVariables;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sizes the connection pools of functions, and compares what they can open with what databases take. */
final class ConnectionPlanner {
    /** Functions that together can open more connections than the database takes. */
    static final DiagnosticCode TOO_MANY = DiagnosticCode.warning("SKY5044", "too-many-connections");

    /** A pool that does not fit the number of requests that one instance handles. */
    static final DiagnosticCode POOL_SIZE = DiagnosticCode.warning("SKY5045", "pool-against-concurrency");

    /** What a pool is made of where nothing is said: enough for a busy instance of one CPU. */
    static final int DEFAULT_POOL = 10;

    /** What PostgreSQL keeps for its administrators. */
    private static final int RESERVED = 3;

    /** Requests that may share a connection before they wait for each other more than for the database. */
    private static final int SHARE = 5;

    private static final String DATABASE = "database";

    private final EnvironmentConfig config;
    private final List<Diagnostic> diagnostics;

    ConnectionPlanner(EnvironmentConfig config, List<Diagnostic> diagnostics) {
        this.config = config;
        this.diagnostics = diagnostics;
    }

    /**
     * A database's connections.
     *
     * @param functions names of the functions that use it
     */
    record Connections(Capacity capacity, SortedSet<String> functions) {}

    /** The functions, those that use a database with the size of their pool in a variable. */
    List<PlannedFunction> plan(List<PlannedFunction> functions, SortedMap<String, Connections> databases) {
        databases.forEach((database, connections) -> {
            List<PlannedFunction> users = functions.stream()
                    .filter(function -> connections.functions().contains(function.function()))
                    .toList();
            users.forEach(function -> comparePool(database, connections.capacity(), function));
            compareTotal(database, connections.capacity(), users);
        });
        List<PlannedFunction> sized = new ArrayList<>();
        for (PlannedFunction function : functions) {
            SortedMap<String, String> pools = new TreeMap<>();
            databases.forEach((database, connections) -> {
                if (connections.functions().contains(function.function())) {
                    pools.put(FunctionVariables.pool(database), String.valueOf(pool(connections.capacity(), function)));
                }
            });
            sized.add(pools.isEmpty() ? function : function.with(pools));
        }
        return sized;
    }

    private static int pool(Capacity capacity, PlannedFunction function) {
        return capacity.pool()
                .orElse(Math.min(DEFAULT_POOL, function.concurrency().orElse(DEFAULT_POOL)));
    }

    private void comparePool(String database, Capacity capacity, PlannedFunction function) {
        if (capacity.pool().isEmpty() || function.concurrency().isEmpty()) {
            return;
        }
        int pool = capacity.pool().getAsInt();
        int concurrency = function.concurrency().getAsInt();
        if (pool > concurrency) {
            diagnostics.add(Diagnostic.of(
                            POOL_SIZE,
                            span(database),
                            "an instance of `" + function.function() + "` handles " + concurrency
                                    + " requests at a time, but opens up to " + pool + " connections to database `"
                                    + database + "`")
                    .help("give it `pool: " + concurrency + "`, or leave `pool` out: it follows the concurrency"));
        } else if (concurrency > pool * SHARE) {
            diagnostics.add(Diagnostic.of(
                            POOL_SIZE,
                            span(database),
                            concurrency + " requests of an instance of `" + function.function() + "` share " + pool
                                    + (pool == 1 ? " connection" : " connections") + " to database `" + database + "`")
                    .help("give the function less concurrency, so that it gets more instances, or the database a larger"
                            + " `pool`"));
        }
    }

    /** In development nobody scales to the limit. */
    private void compareTotal(String database, Capacity capacity, List<PlannedFunction> users) {
        if (config.development() || capacity.maxConnections().isEmpty() || capacity.pooled()) {
            return;
        }
        int available = capacity.maxConnections().getAsInt() - RESERVED;
        List<PlannedFunction> unlimited =
                users.stream().filter(function -> function.maxScale().isEmpty()).toList();
        long wanted = users.stream()
                .mapToLong(function -> (long) function.maxScale().orElse(0) * pool(capacity, function))
                .sum();
        if (unlimited.isEmpty() && wanted <= available) {
            return;
        }
        String sum = users.stream()
                .map(function -> "`" + function.function() + "` "
                        + (function.maxScale().isPresent()
                                ? String.valueOf(function.maxScale().getAsInt())
                                : "any number of")
                        + " × " + pool(capacity, function))
                .collect(Collectors.joining(", "));
        diagnostics.add(Diagnostic.of(
                        TOO_MANY,
                        span(database),
                        "functions can open " + (unlimited.isEmpty() ? wanted : "any number of")
                                + " connections to database `" + database + "` in environment `" + config.name()
                                + "`, which takes " + available)
                .label(sum)
                .help("limit the functions: `functions: {" + users.get(0).function() + ": {scale: {max: …}}}` or"
                        + " `@Scale(max = …)`")
                .help("or put a pooler before the database, which `cloudnative-pg` does: `databases: {" + database
                        + ": {pooler: true}}`")
                .help("or make pools smaller: `databases: {" + database + ": {pool: …}}`"));
    }

    private SourceSpan span(String database) {
        return config.resourceOrDefault(DATABASE, database).span();
    }
}
