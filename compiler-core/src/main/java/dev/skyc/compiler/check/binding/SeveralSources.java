package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A parameter's value comes from one place. */
public final class SeveralSources implements Check {
    static final DiagnosticCode SEVERAL_SOURCES = DiagnosticCode.error("SKY2036", "several-sources");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(SEVERAL_SOURCES);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.SEVERAL_SOURCES).stream()
                .map(site -> Diagnostic.of(
                                SEVERAL_SOURCES,
                                site.parameter().span(),
                                "`" + site.parameter().name() + "` is to come from several places"
                                        + Details.inParentheses(site.detail()))
                        .help("leave all but one of the annotations out, or receive one parameter for each"))
                .toList();
    }
}
