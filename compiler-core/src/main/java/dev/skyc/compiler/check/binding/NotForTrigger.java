package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A handler is given what its trigger brings: ticks have no body, events no query. */
public final class NotForTrigger implements Check {
    static final DiagnosticCode NOT_FOR_TRIGGER = DiagnosticCode.error("SKY2037", "not-for-trigger");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NOT_FOR_TRIGGER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.NOT_FOR_TRIGGER).stream()
                .map(NotForTrigger::explain)
                .toList();
    }

    private static Diagnostic explain(ParameterSite site) {
        String what = site.detail().startsWith("@")
                ? site.detail()
                : TypeNames.simple(site.parameter().type());
        if (site.handler().isEmpty()) {
            return Diagnostic.of(
                            NOT_FOR_TRIGGER,
                            site.parameter().span(),
                            "a constructor asks for `" + what + "`, which only handlers receive")
                    .help("receive it as a parameter of the handler that needs it");
        }
        HandlerSite handler = site.handler().get();
        Trigger trigger = handler.handler().trigger();
        return Diagnostic.of(
                        NOT_FOR_TRIGGER,
                        site.parameter().span(),
                        "a handler that is `" + TriggerNames.annotation(trigger) + "` has no `" + what + "`")
                .also(trigger.span(), "called by this trigger")
                .help(receives(trigger));
    }

    private static String receives(Trigger trigger) {
        if (trigger instanceof Trigger.Http) {
            return "HTTP handlers receive path variables, `@Query`, `@Header`, `@Cookie`, a body, `Request` and `Caller`";
        }
        if (trigger instanceof Trigger.Event) {
            return "event handlers receive the payload, or `Event<…>` with its attributes, and capabilities";
        }
        if (trigger instanceof Trigger.Message) {
            return "message handlers receive the payload, or `Message<…>` with its key and offset, and capabilities";
        }
        return trigger instanceof Trigger.Schedule
                ? "scheduled handlers receive a `ScheduledTime` and capabilities"
                : "object handlers receive an `ObjectEvent` and capabilities";
    }
}
