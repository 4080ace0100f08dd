package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A path variable is one scalar. */
public final class UnreadablePathVariable implements Check {
    static final DiagnosticCode UNREADABLE_PATH_VARIABLE = DiagnosticCode.error("SKY2017", "unreadable-path-variable");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNREADABLE_PATH_VARIABLE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.all(application).stream()
                .map(ParameterSite::parameter)
                .filter(parameter -> parameter.binding() instanceof Binding.PathVariable
                        && !parameter.type().isUnresolved()
                        && !Scalars.isScalar(parameter.type(), application.types()))
                .map(parameter -> explain(parameter, application))
                .toList();
    }

    private static Diagnostic explain(Parameter parameter, Application application) {
        TypeRef element = Bindings.element(parameter.type());
        Diagnostic diagnostic = Diagnostic.of(
                UNREADABLE_PATH_VARIABLE,
                parameter.span(),
                "the path variable `{" + parameter.name() + "}` cannot be read as `"
                        + TypeNames.simple(parameter.type()) + "`");
        if (Scalars.isScalar(element, application.types())) {
            return diagnostic
                    .label("a request that reaches the handler has exactly one value here")
                    .help("write `" + TypeNames.simple(element) + " " + parameter.name() + "`");
        }
        return diagnostic
                .label("not a scalar")
                .help(
                        "receive a scalar (`String`, a number, `UUID`, an enum, a type of `java.time`) and make the value from"
                                + " it in the method");
    }
}
