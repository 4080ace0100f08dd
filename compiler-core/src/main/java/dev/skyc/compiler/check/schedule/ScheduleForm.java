package dev.skyc.compiler.check.schedule;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.CronExpression;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Schedules are five cron fields that Knative reads, and their time comes. */
public final class ScheduleForm implements Check {
    static final DiagnosticCode INVALID_CRON = DiagnosticCode.error("SKY2080", "invalid-cron");

    static final DiagnosticCode SCHEDULE_NEVER_FIRES = DiagnosticCode.error("SKY2081", "schedule-never-fires");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_CRON, SCHEDULE_NEVER_FIRES);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Schedule trigger) {
                judge(trigger).ifPresent(diagnostics::add);
            }
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> judge(Trigger.Schedule trigger) {
        CronExpression.Parsed parsed = CronExpression.parse(trigger.cron());
        if (parsed.problem().isPresent()) {
            return Optional.of(
                    Diagnostic.of(INVALID_CRON, trigger.span(), "`" + trigger.cron() + "` is no cron expression")
                            .label(parsed.problem().get())
                            .help(remedy(trigger.cron())));
        }
        return parsed.expression().flatMap(cron -> neverFires(trigger, cron));
    }

    private static String remedy(String cron) {
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length == 5 && fields[4].contains("7")) {
            return "Sunday is `0` or `SUN`";
        }
        if (fields.length == 6) {
            return "leave out the seconds: a schedule has minutes at least";
        }
        return "write five fields: minute, hour, day of the month, month, day of the week (0 to 6, Sunday is 0)";
    }

    private static Optional<Diagnostic> neverFires(Trigger.Schedule trigger, CronExpression cron) {
        SortedSet<Month> impossible = cron.impossibleMonths();
        if (impossible.isEmpty() || impossible.size() < cron.months().size()) {
            return Optional.empty();
        }
        String months = impossible.stream()
                .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        Diagnostic diagnostic = Diagnostic.of(
                SCHEDULE_NEVER_FIRES,
                trigger.span(),
                "the schedule asks for day " + cron.daysOfMonth().first() + " of " + months + ", which never comes");
        return Optional.of(
                cron.anyDayOfWeek()
                        ? diagnostic.label("never fires").help("name a day that the month has")
                        : diagnostic
                                .label("fires on the day of the week only")
                                .help("leave the day of the month open: `*`"));
    }
}
