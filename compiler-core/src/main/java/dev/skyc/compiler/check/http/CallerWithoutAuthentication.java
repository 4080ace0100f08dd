package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Only a handler that demands authentication can ask who calls. */
public final class CallerWithoutAuthentication implements Check {
    static final DiagnosticCode CALLER_WITHOUT_AUTHENTICATION =
            DiagnosticCode.error("SKY2012", "caller-without-authentication");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CALLER_WITHOUT_AUTHENTICATION);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger().isHttp()
                    && site.handler().authentication().isEmpty()) {
                site.handler().parameters().stream()
                        .filter(parameter -> parameter.binding() instanceof Binding.CallerIdentity)
                        .forEach(caller -> diagnostics.add(Diagnostic.of(
                                        CALLER_WITHOUT_AUTHENTICATION,
                                        caller.span(),
                                        "`" + site.handler().method()
                                                + "` asks for its caller, but does not authenticate callers")
                                .label("nobody could be named here")
                                .also(site.handler().span(), "this handler answers requests without a token")
                                .help("add `@Authenticated` to the method or its class")));
            }
        }
        return diagnostics;
    }
}
