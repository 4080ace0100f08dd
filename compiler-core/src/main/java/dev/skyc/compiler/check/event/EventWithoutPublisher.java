package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.EventFlow;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody publishes every event that is subscribed to: the application, or others as the code declares. */
public final class EventWithoutPublisher implements Check {
    static final DiagnosticCode EVENT_WITHOUT_PUBLISHER = DiagnosticCode.warning("SKY2060", "event-without-publisher");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EVENT_WITHOUT_PUBLISHER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        EventFlow flow = EventFlow.of(application);
        Set<String> published =
                flow.publications().stream().map(EventFlow.Publication::type).collect(Collectors.toSet());
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (EventFlow.Subscription subscription : flow.subscriptions()) {
            if (subscription.trigger().source().isPresent()) {
                continue;
            }
            for (String type : subscription.trigger().types()) {
                if (!published.contains(type) && !flow.external().contains(type)) {
                    diagnostics.add(Diagnostic.of(
                                    EVENT_WITHOUT_PUBLISHER,
                                    subscription.trigger().span(),
                                    "nothing in the application publishes `" + type + "`")
                            .label("never called")
                            .help("publish it, or say that others do: `@EventType(external = true)` on the payload"
                                    + " or `@OnEvent(source = …)`"));
                }
            }
        }
        return diagnostics;
    }
}
