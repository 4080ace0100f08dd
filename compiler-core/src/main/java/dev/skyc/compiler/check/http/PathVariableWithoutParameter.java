package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each variable of a path is received by a parameter of its name. */
public final class PathVariableWithoutParameter implements Check {
    static final DiagnosticCode PATH_VARIABLE_WITHOUT_PARAMETER =
            DiagnosticCode.error("SKY2007", "path-variable-without-parameter");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(PATH_VARIABLE_WITHOUT_PARAMETER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            Handler handler = site.handler();
            // A parameter that could not be bound was probably meant to be the variable; its own rule says so.
            if (handler.trigger() instanceof Trigger.Http http && !hasUnbound(handler)) {
                PathVariables.unreceived(handler, http).forEach(name -> diagnostics.add(missing(handler, http, name)));
            }
        }
        return diagnostics;
    }

    private static boolean hasUnbound(Handler handler) {
        return handler.parameters().stream().anyMatch(parameter -> parameter.binding() instanceof Binding.Unbound);
    }

    private static Diagnostic missing(Handler handler, Trigger.Http http, String name) {
        Diagnostic diagnostic = Diagnostic.of(
                PATH_VARIABLE_WITHOUT_PARAMETER,
                http.span(),
                "no parameter of `" + handler.method() + "` receives the path variable `{" + name + "}`");
        Optional<Parameter> namesake = handler.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
        if (namesake.isPresent()) {
            return diagnostic
                    .also(namesake.get().span(), "has its name, but receives " + Bindings.noun(namesake.get()))
                    .help("give the variable and this parameter different names, and add a parameter for the variable");
        }
        return diagnostic.help("add a parameter of that name, such as `String " + name + "`");
    }
}
