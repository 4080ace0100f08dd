package dev.skyc.backend.services.plain;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;

/**
 * Warns of an engine without replicas and backups where data matters. No error, because it does work, and a team that knows
 * better can say why; like the broker in memory.
 */
final class DevelopmentOnly {
    /** An engine for development in an environment that is not for it. */
    static final DiagnosticCode OUTSIDE = DiagnosticCode.warning("SKY5059", "plain-outside-development");

    private DevelopmentOnly() {}

    /**
     * What is to be said.
     *
     * @param request one of the resources in the engine
     * @param engine its name for people
     */
    static List<Diagnostic> check(Request request, String engine) {
        if (request.environment().development()) {
            return List.of();
        }
        return List.of(Diagnostic.of(
                        OUTSIDE,
                        request.settings().span("provider"),
                        "environment `" + request.environment().name() + "` keeps its " + engine
                                + " in one pod, without replicas, backups and encryption on the way")
                .help("choose a provider that is made to last: `"
                        + request.kind().section() + ": {" + request.name() + ": {provider: …}}`")
                .help("or say that losing data is acceptable here: `development: true`"));
    }
}
