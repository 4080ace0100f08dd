package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.EventFlow;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody subscribes to every event that is published: the application, or others as the code declares. */
public final class EventWithoutSubscriber implements Check {
    static final DiagnosticCode EVENT_WITHOUT_SUBSCRIBER =
            DiagnosticCode.warning("SKY2061", "event-without-subscriber");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EVENT_WITHOUT_SUBSCRIBER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        EventFlow flow = EventFlow.of(application);
        Set<String> known = new HashSet<>(flow.external());
        flow.subscriptions()
                .forEach(subscription -> known.addAll(subscription.trigger().types()));
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (EventFlow.Publication publication : flow.publications()) {
            // Once for each type: the first place that publishes it stands for all.
            if (known.add(publication.type())) {
                diagnostics.add(
                        Diagnostic.of(
                                        EVENT_WITHOUT_SUBSCRIBER,
                                        publication.span(),
                                        "nothing in the application subscribes to `" + publication.type() + "`")
                                .label("published here, and dropped by the broker")
                                .help(
                                        "add an `@OnEvent` handler, or say that others consume it: `@EventType(external = true)`"));
            }
        }
        return diagnostics;
    }
}
