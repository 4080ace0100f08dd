package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Requests whose bodies have no meaning, {@code GET} and {@code DELETE}, are not asked for one. */
public final class BodyNotAllowed implements Check {
    static final DiagnosticCode BODY_NOT_ALLOWED = DiagnosticCode.error("SKY2009", "body-not-allowed");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(BODY_NOT_ALLOWED);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Http http
                    && !http.method().hasBody()) {
                site.handler().parameters().stream()
                        .filter(parameter -> parameter.binding() instanceof Binding.Body)
                        .forEach(parameter -> diagnostics.add(body(parameter, http)));
            }
        }
        return diagnostics;
    }

    private static Diagnostic body(Parameter parameter, Trigger.Http http) {
        boolean scalar = Scalars.isBuiltIn(parameter.type());
        return Diagnostic.of(
                        BODY_NOT_ALLOWED,
                        parameter.span(),
                        "`" + parameter.name() + "` would be the body of a `" + http.method() + "` request")
                .label(
                        scalar
                                ? "`@Body` asks for it"
                                : "`" + TypeNames.simple(parameter.type())
                                        + "` is no scalar, so it is read from the body")
                .also(http.span(), "these requests have no body")
                .help("read single values with `@Query`, or use `@Post`");
    }
}
