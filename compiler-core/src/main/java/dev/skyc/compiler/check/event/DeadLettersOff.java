package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Deliveries that fail for good are kept. */
public final class DeadLettersOff implements Check {
    static final DiagnosticCode DEAD_LETTERS_OFF = DiagnosticCode.warning("SKY2064", "dead-letters-off");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DEAD_LETTERS_OFF);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<SourceSpan, HandlerSite> byAnnotation = new TreeMap<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            Optional<Policies.Retry> retry = site.handler().retry();
            if (retry.isPresent()
                    && !retry.get().deadLetter()
                    && !site.handler().trigger().isHttp()) {
                byAnnotation.putIfAbsent(retry.get().span(), site);
            }
        }
        return byAnnotation.entrySet().stream()
                .map(
                        entry -> Diagnostic.of(
                                        DEAD_LETTERS_OFF,
                                        entry.getKey(),
                                        "what `" + entry.getValue().handler().method() + "` fails to handle is lost")
                                .label("switches dead letters off")
                                .help(
                                        "leave out `deadLetter = false`, or suppress this warning with the reason why it may be lost"))
                .toList();
    }
}
