package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.PathTemplate.Segment;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** No route lies below {@code /_skyc/}, where events, schedules and probes arrive. */
public final class ReservedPath implements Check {
    static final DiagnosticCode RESERVED_PATH = DiagnosticCode.error("SKY2005", "reserved-path");
    private static final String RESERVED = "_skyc";

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(RESERVED_PATH);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Http http && isReserved(http)) {
                diagnostics.add(Diagnostic.of(
                                RESERVED_PATH, http.span(), "`" + http.path() + "` lies below the reserved `/_skyc/`")
                        .label("events, schedules and probes arrive there")
                        .help("choose a path with another first segment"));
            }
        }
        return diagnostics;
    }

    private static boolean isReserved(Trigger.Http http) {
        List<Segment> segments = http.path().segments();
        return !segments.isEmpty() && segments.get(0).text().equals(RESERVED);
    }
}
