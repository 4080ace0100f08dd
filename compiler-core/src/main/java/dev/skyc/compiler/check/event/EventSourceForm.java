package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** The source of a subscription is a URI reference, as CloudEvents demands of every source. */
public final class EventSourceForm implements Check {
    static final DiagnosticCode INVALID_EVENT_SOURCE = DiagnosticCode.error("SKY2069", "invalid-event-source");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_EVENT_SOURCE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Event trigger) {
                trigger.source()
                        .filter(source -> !isReference(source))
                        .ifPresent(source -> diagnostics.add(Diagnostic.of(
                                        INVALID_EVENT_SOURCE, trigger.span(), "`" + source + "` is no URI reference")
                                .label("no event has such a source")
                                .help("write a path such as `/warehouse/stock`, or a URI")));
            }
        }
        return diagnostics;
    }

    private static boolean isReference(String source) {
        try {
            return !new URI(source).toString().isBlank();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
