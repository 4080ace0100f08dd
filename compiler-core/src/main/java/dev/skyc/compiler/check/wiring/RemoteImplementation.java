package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A typed call goes to the one function that implements the interface. */
public final class RemoteImplementation implements Check {
    static final DiagnosticCode REMOTE_WITHOUT_FUNCTION = DiagnosticCode.error("SKY2052", "remote-without-function");
    static final DiagnosticCode REMOTE_WITH_SEVERAL_FUNCTIONS =
            DiagnosticCode.error("SKY2053", "remote-with-several-functions");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(REMOTE_WITHOUT_FUNCTION, REMOTE_WITH_SEVERAL_FUNCTIONS);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            Optional<RemoteInterface> remote = remote(application, site);
            if (remote.isPresent() && remote.get().implementations().isEmpty()) {
                diagnostics.add(none(site, remote.get()));
            } else if (remote.isPresent() && remote.get().implementations().size() > 1) {
                diagnostics.add(several(site, remote.get(), application));
            }
        }
        return diagnostics;
    }

    /** The interface for calls of another function that a parameter asks for. */
    static Optional<RemoteInterface> remote(Application application, ParameterSite site) {
        return application.remotes().stream()
                .filter(remote -> site.parameter().type().is(remote.name()))
                .findFirst();
    }

    private static Diagnostic none(ParameterSite site, RemoteInterface remote) {
        String name = TypeNames.simple(remote.name());
        return Diagnostic.of(
                        REMOTE_WITHOUT_FUNCTION,
                        site.parameter().span(),
                        "no function implements `" + name + "`, so nobody would answer its calls")
                .also(remote.span(), "its methods carry triggers")
                .help("write a public class that implements `" + name + "`")
                .help("a service outside the application is called through an `@Endpoint`");
    }

    private static Diagnostic several(ParameterSite site, RemoteInterface remote, Application application) {
        String name = TypeNames.simple(remote.name());
        Diagnostic diagnostic = Diagnostic.of(
                        REMOTE_WITH_SEVERAL_FUNCTIONS,
                        site.parameter().span(),
                        "several functions implement `" + name + "`, so its calls could go to each of them")
                .label("which one is meant is not said");
        for (FunctionClass function : application.functions()) {
            if (remote.implementations().contains(function.name())) {
                diagnostic = diagnostic.also(function.span(), "implements it");
            }
        }
        return diagnostic.help(
                "give each function an interface of its own that extends `" + name + "`, and ask for that");
    }
}
