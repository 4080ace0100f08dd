package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** Classes of the application are made once and given to constructors; handlers receive what belongs to one call. */
public final class ClassInHandler implements Check {
    static final DiagnosticCode CLASS_IN_HANDLER = DiagnosticCode.error("SKY2046", "class-in-handler");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CLASS_IN_HANDLER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.WIRED_IN_HANDLER).stream()
                .map(ClassInHandler::explain)
                .toList();
    }

    private static Diagnostic explain(ParameterSite site) {
        String type = TypeNames.simple(site.parameter().type());
        return Diagnostic.of(
                        CLASS_IN_HANDLER,
                        site.parameter().span(),
                        "a handler asks for `" + type + "`, a class of the application")
                .label("one instance serves all calls")
                .help("ask for it in the constructor of `" + TypeNames.simple(site.className())
                        + "` and keep it in a field")
                .help("if it is data that arrives, make it a record");
    }
}
