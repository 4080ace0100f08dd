package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.ScalarText;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** A default is text that a request could carry in the value's place. Those of configuration values have a rule of their own. */
public final class MalformedDefault implements Check {
    static final DiagnosticCode MALFORMED_DEFAULT = DiagnosticCode.error("SKY2018", "malformed-default");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(MALFORMED_DEFAULT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            Parameter parameter = site.parameter();
            Bindings.defaultValue(parameter.binding())
                    .ifPresent(text -> ScalarText.expectation(
                                    Bindings.element(parameter.type()), application.types(), text)
                            .ifPresent(expected -> diagnostics.add(explain(parameter, text, expected))));
        }
        return diagnostics;
    }

    private static Diagnostic explain(Parameter parameter, String text, String expected) {
        String type = TypeNames.simple(Bindings.element(parameter.type()));
        return Diagnostic.of(
                        MALFORMED_DEFAULT,
                        parameter.span(),
                        "the default `" + text + "` of `" + parameter.name() + "` is no `" + type + "`")
                .help("write " + expected);
    }
}
