package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers that belong to a connection, or that proxies rewrite, never say what the client sent. */
public final class ForbiddenHeader implements Check {
    static final DiagnosticCode FORBIDDEN_HEADER = DiagnosticCode.error("SKY2021", "forbidden-header");

    private static final String CONNECTION = "it belongs to one connection and ends at the first proxy";
    private static final String NOTHING_INSTEAD = "leave the parameter out: the server has dealt with the header";
    private static final Map<String, Reason> FORBIDDEN = Map.ofEntries(
            Map.entry("connection", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("keep-alive", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("proxy-authenticate", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("proxy-authorization", new Reason(CONNECTION, "authenticate callers with `@Authenticated`")),
            Map.entry("proxy-connection", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("te", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("trailer", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("transfer-encoding", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("upgrade", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry("expect", new Reason(CONNECTION, NOTHING_INSTEAD)),
            Map.entry(
                    "host",
                    new Reason(
                            "the gateway rewrites it on the way to the function",
                            "put the address into a `@Config` value if links need it")),
            Map.entry("cookie", new Reason("it holds all cookies in one text", "read one with `@Cookie(\"…\")`")));

    private record Reason(String why, String instead) {}

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(FORBIDDEN_HEADER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            if (site.parameter().binding() instanceof Binding.Header header) {
                Reason reason = FORBIDDEN.get(header.name().toLowerCase(Locale.ROOT));
                if (reason != null) {
                    diagnostics.add(Diagnostic.of(
                                    FORBIDDEN_HEADER,
                                    site.parameter().span(),
                                    "the header `" + header.name() + "` does not say what the client sent")
                            .label(reason.why())
                            .help(reason.instead()));
                }
            }
        }
        return diagnostics;
    }
}
