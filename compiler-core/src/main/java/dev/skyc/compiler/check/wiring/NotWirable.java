package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A constructor asks for capabilities and for classes of the application, which the compiler knows how to make. */
public final class NotWirable implements Check {
    static final DiagnosticCode NOT_WIRABLE = DiagnosticCode.error("SKY2050", "not-wirable");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NOT_WIRABLE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.NOT_WIRABLE).stream()
                .map(site -> explain(site, application))
                .toList();
    }

    private static Diagnostic explain(ParameterSite site, Application application) {
        String type = TypeNames.simple(site.parameter().type());
        String name = site.parameter().name();
        Diagnostic diagnostic = Diagnostic.of(
                        NOT_WIRABLE,
                        site.parameter().span(),
                        "nothing can give the constructor of `" + TypeNames.simple(site.className()) + "` a `" + type
                                + "`")
                .label("neither a capability nor a class of the application");
        return Scalars.isScalar(site.parameter().type(), application.types())
                ? diagnostic.help("write `@Config(\"" + KebabCase.of(name) + "\") " + type + " " + name
                        + "` to take it from the environment's settings")
                : diagnostic.help(
                        "make it in the constructor, or in a class of the application that this one asks for");
    }
}
