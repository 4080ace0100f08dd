package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Locale;

/** Handlers speak HTTP requests with one body: neither multipart forms nor web sockets. */
public final class UnsupportedProtocol implements Check {
    static final DiagnosticCode UNSUPPORTED_PROTOCOL = DiagnosticCode.error("SKY2035", "unsupported-protocol");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNSUPPORTED_PROTOCOL);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.UNSUPPORTED_PROTOCOL).stream()
                .map(UnsupportedProtocol::explain)
                .toList();
    }

    private static Diagnostic explain(ParameterSite site) {
        String type = TypeNames.simple(site.parameter().type());
        boolean socket = type.toLowerCase(Locale.ROOT).contains("socket") || type.endsWith("Session");
        return Diagnostic.of(
                        UNSUPPORTED_PROTOCOL,
                        site.parameter().span(),
                        "`" + type + "` belongs to a protocol that handlers do not speak")
                .label(socket ? "web sockets are not supported" : "multipart forms are not supported")
                .help(
                        socket
                                ? "let clients ask again with a `@Get`; a function that is scaled to zero keeps no connection"
                                : "receive the file itself as `InputStream`, one request each, and its name as `@Query`");
    }
}
