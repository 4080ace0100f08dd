package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Plans functions: what the code says, with what the environment says instead. */
final class FunctionPlanner {
    /** A smallest number of instances above the largest. */
    static final DiagnosticCode SCALE = DiagnosticCode.error("SKY5041", "contradictory-scale");

    private static final FunctionConfig NOTHING = new FunctionConfig(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedMap(),
            List.of(),
            SourceSpan.NONE);

    private final EnvironmentConfig config;
    private final NamePlanner names;
    private final List<Diagnostic> diagnostics;

    FunctionPlanner(EnvironmentConfig config, NamePlanner names, List<Diagnostic> diagnostics) {
        this.config = config;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    PlannedFunction plan(FunctionClass function, SortedMap<String, String> variables, List<PlannedBinding> bindings) {
        FunctionConfig here = config.functions().getOrDefault(function.name(), NOTHING);
        int min = value(here.min(), function.scale().min());
        int max = value(here.max(), function.scale().max());
        if (max > 0 && min > max && (here.min().isPresent() || here.max().isPresent())) {
            SourceSpan place = here.min().or(here::max).map(Located::span).orElse(here.span());
            diagnostics.add(Diagnostic.of(
                            SCALE,
                            place,
                            "`" + function.name() + "` has at least " + min + " instances and at most " + max
                                    + " in environment `" + config.name() + "`")
                    .also(function.scale().span(), "the code says this")
                    .help("give `min` and `max` together"));
        }
        return new PlannedFunction(
                function.name(),
                names.given(function.name()),
                function.className(),
                function.isPublic(),
                positive(min),
                positive(max),
                positive(value(here.concurrency(), function.scale().concurrency())),
                text(here.timeout(), function.compute().timeout())
                        .map(Quantities::seconds)
                        .orElse(OptionalInt.empty()),
                text(here.cpu(), function.compute().cpu()).flatMap(Quantities::canonical),
                text(here.memory(), function.compute().memory()).flatMap(Quantities::canonical),
                rollout(text(here.rollout(), function.scale().rollout())),
                variables,
                sorted(bindings));
    }

    /** The generated function that keeps dead letters. Its name needs no prefix: it is only looked up in the image. */
    PlannedFunction deadLetters(String application, DeadLetterPlan plan, List<PlannedBinding> bindings) {
        return new PlannedFunction(
                application + "-" + DeadLetterPlan.FUNCTION,
                names.derived(DeadLetterPlan.FUNCTION),
                application,
                false,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plan.variables(),
                sorted(bindings));
    }

    private static List<PlannedBinding> sorted(List<PlannedBinding> bindings) {
        List<PlannedBinding> sorted = new ArrayList<>(bindings);
        sorted.sort(Comparator.comparing(PlannedBinding::directory));
        return sorted;
    }

    private static int value(Optional<Located<Integer>> here, int otherwise) {
        return here.map(Located::value).orElse(otherwise);
    }

    private static Optional<String> text(Optional<Located<String>> here, Optional<String> otherwise) {
        return here.map(Located::value).or(() -> otherwise);
    }

    private static OptionalInt positive(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static Optional<String> rollout(Optional<String> iso) {
        OptionalInt seconds = iso.map(Quantities::seconds).orElse(OptionalInt.empty());
        return seconds.isPresent() ? Optional.of(seconds.getAsInt() + "s") : Optional.empty();
    }
}
