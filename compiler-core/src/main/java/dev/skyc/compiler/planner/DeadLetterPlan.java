package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.DeadLetters;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.plan.Delivery.DeadLetterSink;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where events of an environment go whose deliveries are used up.
 *
 * @param sink the place, if they are kept
 * @param generated whether the place is the generated function
 * @param resource the bucket or topic into which the generated function writes
 * @param handler the application's own handler of dead letters, as {@code function.id}
 */
record DeadLetterPlan(
        Optional<DeadLetterSink> sink,
        boolean generated,
        Optional<ResourceKey> resource,
        Optional<String> handler,
        List<Diagnostic> diagnostics) {
    /** A handler of dead letters that does not handle events. */
    static final DiagnosticCode UNSUITABLE_HANDLER = DiagnosticCode.error("SKY5038", "unsuitable-dead-letter-handler");

    /** Dead letters that nobody keeps. */
    static final DiagnosticCode DROPPED = DiagnosticCode.warning("SKY5039", "dead-letters-dropped");

    /** What the name of the generated function ends in. */
    static final String FUNCTION = "dead-letters";

    /** Tells the generated function where to write: {@code log}, or a binding's directory. */
    static final String VARIABLE = "SKYC_DEAD_LETTERS";

    private static final DeadLetterPlan NOTHING =
            new DeadLetterPlan(Optional.empty(), false, Optional.empty(), Optional.empty(), List.of());

    static DeadLetterPlan of(Application application, EnvironmentConfig config, NamePlanner names) {
        boolean delivers = application.functions().stream()
                .anyMatch(function ->
                        function.handlers().stream().anyMatch(handler -> keepsDeadLetters(config, function, handler)));
        DeadLetters policy = config.deadLetters().value();
        if (!delivers) {
            return NOTHING;
        }
        if (policy instanceof DeadLetters.None) {
            return new DeadLetterPlan(
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Diagnostic.of(
                                    DROPPED,
                                    config.deadLetters().span(),
                                    "events whose deliveries fail are lost in environment `" + config.name() + "`")
                            .help("write `deadLetters: log`, or name a bucket, topic or handler")));
        }
        if (policy instanceof DeadLetters.Handler handler) {
            return ownHandler(application, config, names, handler);
        }
        DeadLetterSink sink = new DeadLetterSink(names.derived(FUNCTION), HandlerPaths.DEAD_LETTERS);
        return new DeadLetterPlan(Optional.of(sink), true, resource(policy), Optional.empty(), List.of());
    }

    private static boolean keepsDeadLetters(EnvironmentConfig config, FunctionClass function, Handler handler) {
        Trigger trigger = handler.trigger();
        boolean called = trigger instanceof Trigger.Schedule schedule
                ? TriggerPlanner.cron(config, function, handler, schedule).isPresent()
                : !trigger.isHttp();
        return called && handler.retry().orElse(Policies.Retry.DEFAULT).deadLetter();
    }

    private static Optional<ResourceKey> resource(DeadLetters policy) {
        if (policy instanceof DeadLetters.Bucket bucket) {
            return Optional.of(new ResourceKey("bucket", bucket.name()));
        }
        return policy instanceof DeadLetters.Topic topic
                ? Optional.of(new ResourceKey("topic", topic.name()))
                : Optional.empty();
    }

    /** An unknown handler has been reported as such. */
    private static DeadLetterPlan ownHandler(
            Application application, EnvironmentConfig config, NamePlanner names, DeadLetters.Handler wanted) {
        for (FunctionClass function : application.functions()) {
            for (Handler handler : function.handlers()) {
                if (!function.name().equals(wanted.function()) || !handler.id().equals(wanted.handler())) {
                    continue;
                }
                if (handler.trigger() instanceof Trigger.Event) {
                    DeadLetterSink sink = new DeadLetterSink(names.given(function.name()), HandlerPaths.of(handler));
                    return new DeadLetterPlan(
                            Optional.of(sink), false, Optional.empty(), Optional.of(key(function, handler)), List.of());
                }
                return new DeadLetterPlan(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Diagnostic.of(
                                        UNSUITABLE_HANDLER,
                                        config.deadLetters().span(),
                                        "`" + key(function, handler) + "` does not handle events")
                                .also(handler.trigger().span(), "called by something else")
                                .help("name a handler with `@OnEvent` whose payload is `Event<byte[]>`")));
            }
        }
        return NOTHING;
    }

    /** Whether a handler is the place where dead letters end, so that its own cannot go there. */
    boolean isHandledBy(FunctionClass function, Handler other) {
        return handler.filter(key(function, other)::equals).isPresent();
    }

    /** Variables of the generated function. */
    SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put(
                VARIABLE, resource.map(key -> key.kind() + "-" + key.name()).orElse("log"));
        return variables;
    }

    private static String key(FunctionClass function, Handler handler) {
        return function.name() + "." + handler.id();
    }
}
