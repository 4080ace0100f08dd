package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.DeadLetters;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.FunctionConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares the names in an environment's settings with those of the code. */
final class References {
    /** A name in the settings that the code does not have. */
    static final DiagnosticCode UNKNOWN = DiagnosticCode.error("SKY5040", "unknown-reference");

    private final EnvironmentConfig config;
    private final SortedMap<String, List<Handler>> functions = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> resources = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private References(EnvironmentConfig config, Collection<Application> known) {
        this.config = config;
        for (Application application : known) {
            for (FunctionClass function : application.functions()) {
                functions
                        .computeIfAbsent(function.name(), name -> new ArrayList<>())
                        .addAll(function.handlers());
            }
            ResourceDemand.of(application, new ConsumerGroups("", ""))
                    .resources()
                    .forEach(this::add);
        }
        DeadLetters deadLetters = config.deadLetters().value();
        if (deadLetters instanceof DeadLetters.Bucket bucket) {
            add(new ResourceKey("bucket", bucket.name()));
        } else if (deadLetters instanceof DeadLetters.Topic topic) {
            add(new ResourceKey("topic", topic.name()));
        }
    }

    /**
     * What names nothing.
     *
     * @param known the application of the environment and, where it follows another, that of the source: settings for
     *     what is yet to be promoted may stand there before
     */
    static List<Diagnostic> check(EnvironmentConfig config, Collection<Application> known) {
        References references = new References(config, known);
        references.check();
        return references.diagnostics;
    }

    private void add(ResourceKey resource) {
        resources.computeIfAbsent(resource.kind(), kind -> new TreeSet<>()).add(resource.name());
    }

    private void check() {
        config.functions().forEach((name, function) -> {
            if (isFunction(name, function.span())) {
                checkSchedules(name, function);
                function.ordered()
                        .forEach(id -> isHandler(
                                name,
                                id.value(),
                                id.span(),
                                handler -> handler.trigger() instanceof Trigger.Event
                                        || handler.trigger() instanceof Trigger.ObjectChange,
                                "handler of events"));
            }
        });
        config.domains().values().forEach(function -> isFunction(function.value(), function.span()));
        if (config.deadLetters().value() instanceof DeadLetters.Handler handler) {
            SourceSpan span = config.deadLetters().span();
            if (isFunction(handler.function(), span)) {
                isHandler(handler.function(), handler.handler(), span, any -> true, "handler");
            }
        }
        config.resources()
                .forEach((kind, byName) -> byName.forEach((name, resource) -> {
                    Set<String> known = resources.getOrDefault(kind, new TreeSet<>());
                    if (!known.contains(name)) {
                        report("the code uses no " + kind + " `" + name + "`", name, known, resource.span());
                    }
                }));
    }

    private void checkSchedules(String name, FunctionConfig function) {
        for (Map.Entry<String, Located<String>> schedule : function.schedules().entrySet()) {
            isHandler(
                    name,
                    schedule.getKey(),
                    schedule.getValue().span(),
                    handler -> handler.trigger() instanceof Trigger.Schedule,
                    "schedule");
        }
    }

    private boolean isFunction(String name, SourceSpan span) {
        if (functions.containsKey(name)) {
            return true;
        }
        report("there is no function `" + name + "`", name, functions.keySet(), span);
        return false;
    }

    private void isHandler(String function, String id, SourceSpan span, Predicate<Handler> suitable, String what) {
        Set<String> known = new TreeSet<>();
        functions.getOrDefault(function, List.of()).stream()
                .filter(suitable)
                .forEach(handler -> known.add(handler.id()));
        if (!known.contains(id)) {
            report("`" + function + "` has no " + what + " `" + id + "`", id, known, span);
        }
    }

    private void report(String message, String name, Collection<String> known, SourceSpan span) {
        Diagnostic diagnostic = Diagnostic.of(UNKNOWN, span, message);
        diagnostics.add(Suggestions.didYouMean(name, known)
                .map(diagnostic::help)
                .orElseGet(() -> known.isEmpty()
                        ? diagnostic.help("remove it from `serverless.yaml`")
                        : diagnostic.help("known: `" + String.join("`, `", new TreeSet<>(known)) + "`")));
    }
}
