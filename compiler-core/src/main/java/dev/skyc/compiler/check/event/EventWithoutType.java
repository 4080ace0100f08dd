package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event handler says which events it wants: by its payload's {@code @EventType} or by name. */
public final class EventWithoutType implements Check {
    static final DiagnosticCode EVENT_WITHOUT_TYPE = DiagnosticCode.error("SKY2068", "event-without-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EVENT_WITHOUT_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Event trigger
                    && trigger.types().isEmpty()
                    && !trigger.typeGiven()) {
                judge(site, trigger).ifPresent(diagnostics::add);
            }
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> judge(HandlerSite site, Trigger.Event trigger) {
        Diagnostic nothing = Diagnostic.of(
                        EVENT_WITHOUT_TYPE, trigger.span(), "`" + site.handler().method() + "` subscribes to no event")
                .help("take a payload whose type carries `@EventType`, or write `@OnEvent(type = …)`");
        for (Parameter parameter : site.handler().parameters()) {
            // What is not understood is reported by others, and may be the payload.
            if (parameter.type().isUnresolved() || parameter.binding() instanceof Binding.Unbound) {
                return Optional.empty();
            }
            if (parameter.binding() instanceof Binding.Payload payload) {
                return Optional.of(nothing.also(
                        parameter.span(), "`" + TypeNames.simple(payload.payload()) + "` has no `@EventType`"));
            }
        }
        return Optional.of(nothing);
    }
}
