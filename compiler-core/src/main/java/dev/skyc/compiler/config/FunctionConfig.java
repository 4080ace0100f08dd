package dev.skyc.compiler.config;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What differs from the code for one function in one environment.
 *
 * @param schedules cron expression, or {@link #OFF}, by handler id
 * @param ordered ids of handlers that get events in order
 * @param span the function's name
 */
public record FunctionConfig(
        Optional<Located<Integer>> min,
        Optional<Located<Integer>> max,
        Optional<Located<Integer>> concurrency,
        Optional<Located<String>> rollout,
        Optional<Located<String>> cpu,
        Optional<Located<String>> memory,
        Optional<Located<String>> timeout,
        SortedMap<String, Located<String>> schedules,
        List<Located<String>> ordered,
        SourceSpan span) {
    /** In place of a cron expression: the handler is not called here. */
    public static final String OFF = "off";

    public FunctionConfig {
        schedules = Collections.unmodifiableSortedMap(new TreeMap<>(schedules));
        ordered = List.copyOf(ordered);
    }
}
