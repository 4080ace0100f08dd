package dev.skyc.compiler.check.schedule;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Time zones are names of the IANA database, which every node knows; offsets and abbreviations are not. */
public final class ScheduleZone implements Check {
    static final DiagnosticCode INVALID_ZONE = DiagnosticCode.error("SKY2082", "invalid-zone");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_ZONE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            // Names that begin with SystemV are Java's own.
            if (site.handler().trigger() instanceof Trigger.Schedule trigger
                    && (!known.contains(trigger.zone()) || trigger.zone().startsWith("SystemV/"))) {
                diagnostics.add(Diagnostic.of(
                                INVALID_ZONE, trigger.span(), "there is no time zone `" + trigger.zone() + "`")
                        .help(Suggestions.didYouMean(trigger.zone(), known)
                                .orElse("write a name of the IANA database, such as `Asia/Shanghai` or `UTC`")));
            }
        }
        return diagnostics;
    }
}
