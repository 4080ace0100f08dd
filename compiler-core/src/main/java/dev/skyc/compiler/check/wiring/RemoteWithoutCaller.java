package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.WiringGraph;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A call of an authenticated method forwards the caller's token, and only HTTP handlers have a caller. */
public final class RemoteWithoutCaller implements Check {
    static final DiagnosticCode REMOTE_WITHOUT_CALLER = DiagnosticCode.error("SKY2054", "remote-without-caller");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(REMOTE_WITHOUT_CALLER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        WiringGraph wiring = WiringGraph.of(application);
        List<ParameterSite> sites = ParameterSite.all(application).stream()
                .filter(site -> site.parameter().binding() instanceof Binding.Remote)
                .toList();
        for (FunctionClass function : application.functions()) {
            Optional<Handler> withoutCaller = function.handlers().stream()
                    .filter(handler -> !handler.trigger().isHttp())
                    .findFirst();
            if (withoutCaller.isEmpty()) {
                continue;
            }
            SortedSet<String> classes = wiring.closure(function.className());
            sites.stream()
                    .filter(site -> classes.contains(site.className()))
                    .flatMap(site -> authenticated(site, application)
                            .map(method -> explain(site, method, function, withoutCaller.get())))
                    .forEach(diagnostics::add);
        }
        return diagnostics;
    }

    /** The first method behind a remote parameter that demands a token. */
    private static Stream<Handler> authenticated(ParameterSite site, Application application) {
        if (!(site.parameter().binding() instanceof Binding.Remote remote)) {
            return Stream.empty();
        }
        Stream<Handler> declared = application.remotes().stream()
                .filter(candidate -> candidate.name().equals(remote.interfaceName()))
                .flatMap(candidate -> candidate.methods().stream());
        Stream<Handler> implemented = application.functions().stream()
                .filter(function -> function.name().equals(remote.function()))
                .flatMap(function -> function.handlers().stream())
                .filter(handler -> handler.declaringClass().equals(remote.interfaceName()));
        return Stream.concat(declared, implemented)
                .filter(handler -> handler.authentication().isPresent())
                .limit(1);
    }

    private static Diagnostic explain(
            ParameterSite site, Handler method, FunctionClass function, Handler withoutCaller) {
        String name = TypeNames.simple(site.parameter().type());
        return Diagnostic.of(
                        REMOTE_WITHOUT_CALLER,
                        site.parameter().span(),
                        "`" + TypeNames.simple(function.className()) + "` has handlers without caller, but asks for `"
                                + name + "`, which wants a caller's token")
                .also(method.span(), "answers authenticated callers only")
                .also(
                        withoutCaller.trigger().span(),
                        "a handler that is `" + TriggerNames.annotation(withoutCaller.trigger()) + "` has no caller")
                .help("move the handlers that are not called over HTTP into a class of their own")
                .help(
                        "or offer what they need in an interface without `@Authenticated`: a function that is not `@Public` can be"
                                + " reached from the cluster only");
    }
}
