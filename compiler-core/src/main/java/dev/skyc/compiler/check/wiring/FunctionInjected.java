package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Optional;

/** A function runs in processes of its own, so no other class can hold an instance of it. */
public final class FunctionInjected implements Check {
    static final DiagnosticCode FUNCTION_INJECTED = DiagnosticCode.error("SKY2047", "function-injected");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(FUNCTION_INJECTED);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.FUNCTION_CLASS).stream()
                .map(site -> explain(site, application))
                .toList();
    }

    private static Diagnostic explain(ParameterSite site, Application application) {
        String type = TypeNames.simple(site.parameter().type());
        Diagnostic diagnostic = Diagnostic.of(
                        FUNCTION_INJECTED,
                        site.parameter().span(),
                        "`" + TypeNames.simple(site.className()) + "` asks for the function `" + type + "`")
                .label("runs in processes of its own");
        Optional<FunctionClass> function = application.functions().stream()
                .filter(candidate -> site.parameter().type().is(candidate.className()))
                .findFirst();
        if (function.isPresent()) {
            diagnostic = diagnostic.also(function.get().span(), "a function, because its methods carry triggers");
        }
        return diagnostic
                .help(
                        "to call it, move its `@Get`, `@Post`, … to an interface that it implements, and ask for that interface")
                .help(
                        "to tell it something, publish an event that it handles; to share code, move the code into a class without"
                                + " triggers");
    }
}
