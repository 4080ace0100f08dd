package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.PathForm;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Paths are absolute and made of literal and variable segments; one path has one spelling. */
public final class MalformedPath implements Check {
    static final DiagnosticCode MALFORMED_PATH = DiagnosticCode.error("SKY2006", "malformed-path");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(MALFORMED_PATH);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Http http) {
                PathForm.problem(http.path())
                        .ifPresent(problem -> diagnostics.add(Diagnostic.of(
                                        MALFORMED_PATH,
                                        http.span(),
                                        "the path `" + http.path() + "` " + problem.reason())
                                .help(problem.remedy())));
            }
        }
        return diagnostics;
    }
}
