package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Only HTTP requests carry a token: events, messages, objects and ticks have no caller to authenticate. */
public final class AuthenticatedWithoutHttp implements Check {
    static final DiagnosticCode AUTHENTICATED_WITHOUT_HTTP =
            DiagnosticCode.error("SKY2015", "authenticated-without-http");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(AUTHENTICATED_WITHOUT_HTTP);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (!site.handler().trigger().isHttp()) {
                // On a class it is for the class's HTTP handlers.
                site.handler()
                        .declaration()
                        .spanOf("Authenticated")
                        .ifPresent(span -> diagnostics.add(conflict(site, span)));
            }
        }
        return diagnostics;
    }

    private static Diagnostic conflict(HandlerSite site, SourceSpan span) {
        String trigger = TriggerNames.annotation(site.handler().trigger());
        return Diagnostic.of(
                        AUTHENTICATED_WITHOUT_HTTP,
                        span,
                        "`" + site.handler().method() + "` is `" + trigger + "` and has no caller to authenticate")
                .also(site.handler().trigger().span(), "what arrives here comes from the application itself")
                .help("leave out `@Authenticated`: only the broker can call the handler");
    }
}
