package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.PathForm;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Optional;

/** A scalar says where it comes from, unless it is named like a variable of the path. */
public final class ParameterWithoutSource implements Check {
    static final DiagnosticCode PARAMETER_WITHOUT_SOURCE = DiagnosticCode.error("SKY2008", "parameter-without-source");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(PARAMETER_WITHOUT_SOURCE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.PLAIN_SCALAR).stream()
                .filter(site -> !mayBeVariable(site))
                .map(ParameterWithoutSource::explain)
                .toList();
    }

    /** Which variables a malformed path has is not known. */
    private static boolean mayBeVariable(ParameterSite site) {
        return site.handler()
                .filter(owner -> owner.handler().trigger() instanceof Trigger.Http http
                        && PathForm.problem(http.path()).isPresent())
                .isPresent();
    }

    private static Diagnostic explain(ParameterSite site) {
        Parameter parameter = site.parameter();
        String spelling = TypeNames.simple(parameter.type()) + " " + parameter.name();
        Optional<Handler> handler = site.handler().map(owner -> owner.handler());
        if (handler.isPresent() && handler.get().trigger() instanceof Trigger.Http http) {
            return inRequest(parameter, spelling, handler.get(), http);
        }
        return Diagnostic.of(
                        PARAMETER_WITHOUT_SOURCE, parameter.span(), "nothing gives `" + parameter.name() + "` a value")
                .help("write `@Config(\"" + KebabCase.of(parameter.name()) + "\") " + spelling
                        + "` if the environment's settings do");
    }

    private static Diagnostic inRequest(Parameter parameter, String spelling, Handler handler, Trigger.Http http) {
        String route = http.method() + " " + http.path();
        Diagnostic diagnostic = Diagnostic.of(
                PARAMETER_WITHOUT_SOURCE,
                parameter.span(),
                "`" + parameter.name() + "` is no variable of the path of `" + route + "`");
        List<String> free = PathVariables.unreceived(handler, http);
        Optional<String> meant =
                free.size() == 1 ? Optional.of(free.get(0)) : Suggestions.closest(parameter.name(), free);
        if (meant.isPresent()) {
            diagnostic = diagnostic
                    .also(http.span(), "its variable `{" + meant.get() + "}` has no parameter")
                    .help("rename the parameter to `" + meant.get() + "` if it is meant to receive the variable");
        }
        if (parameter.type().is("java.lang.String") && http.method().hasBody()) {
            diagnostic = diagnostic.help("write `@Body " + spelling + "` to receive the body as text");
        }
        return diagnostic.help("write `@Query " + spelling + "` to read it from the query");
    }
}
