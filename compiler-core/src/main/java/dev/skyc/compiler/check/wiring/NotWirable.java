package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Set;

/** A constructor asks for capabilities and for classes of the application, which the compiler knows how to make. */
public final class NotWirable implements Check {
    static final DiagnosticCode NOT_WIRABLE = DiagnosticCode.error("SKY2050", "not-wirable");
    private static final Set<String> OF_ONE_CALL = Set.of(
            "dev.skyc.api.Caller",
            "dev.skyc.api.Event",
            "dev.skyc.api.Message",
            "dev.skyc.api.ObjectEvent",
            "dev.skyc.api.Request",
            "dev.skyc.api.ScheduledTime");

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
        TypeRef asked = site.parameter().type();
        String type = TypeNames.simple(asked);
        String name = site.parameter().name();
        Diagnostic diagnostic = Diagnostic.of(
                        NOT_WIRABLE,
                        site.parameter().span(),
                        "the constructor of `" + TypeNames.simple(site.className()) + "` asks for `" + type
                                + "`, which nothing can give it")
                .label("neither a capability nor a class of the application");
        if (Scalars.isScalar(asked, application.types())) {
            return diagnostic.help("write `@Config(\"" + KebabCase.of(name) + "\") " + type + " " + name
                    + "` to take it from the environment's settings");
        }
        boolean ofOneCall = asked instanceof TypeRef.Declared declared && OF_ONE_CALL.contains(declared.name());
        return diagnostic.help(
                ofOneCall
                        ? "it belongs to one call: receive it as a parameter of the handler"
                        : "make it in the constructor, or in a class of the application that this one asks for");
    }
}
