package dev.skyc.compiler.check.policy;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code @Retry} says what Knative accepts, about deliveries, and gives up within a day. */
public final class RetryRange implements Check {
    static final DiagnosticCode INVALID_RETRY = DiagnosticCode.error("SKY2104", "invalid-retry");

    static final DiagnosticCode RETRY_WITHOUT_DELIVERY = DiagnosticCode.error("SKY2105", "retry-without-delivery");

    static final DiagnosticCode RETRY_LASTS_LONG = DiagnosticCode.warning("SKY2106", "retry-lasts-long");

    private static final Duration LONG = Duration.ofDays(1);
    /** Twice that often the wait doubles beyond what any clock counts. */
    private static final int MOST_ATTEMPTS = 40;

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_RETRY, RETRY_WITHOUT_DELIVERY, RETRY_LASTS_LONG);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            Map<SourceSpan, Policies.Retry> retries = new TreeMap<>();
            for (Handler handler : function.handlers()) {
                handler.retry().ifPresent(retry -> retries.put(retry.span(), retry));
                if (handler.trigger().isHttp()) {
                    handler.declaration()
                            .spanOf("Retry")
                            .ifPresent(span -> diagnostics.add(withoutDelivery(
                                    span, "`" + handler.method() + "` is called over HTTP, where nobody calls again")));
                }
            }
            boolean httpOnly = function.handlers().stream()
                    .allMatch(handler -> handler.trigger().isHttp());
            if (httpOnly && !function.handlers().isEmpty()) {
                function.declaration()
                        .spanOf("Retry")
                        .ifPresent(span -> diagnostics.add(withoutDelivery(
                                span,
                                "all handlers of `" + function.name()
                                        + "` are called over HTTP, where nobody calls again")));
            }
            retries.values().forEach(retry -> judge(retry).ifPresent(diagnostics::add));
        }
        return diagnostics;
    }

    private static Diagnostic withoutDelivery(SourceSpan span, String message) {
        return Diagnostic.of(RETRY_WITHOUT_DELIVERY, span, message)
                .label("has no effect")
                .help("leave `@Retry` to handlers of events, schedules, messages and objects");
    }

    private static Optional<Diagnostic> judge(Policies.Retry retry) {
        if (retry.attempts() < 1 || retry.attempts() > MOST_ATTEMPTS) {
            return Optional.of(
                    Diagnostic.of(INVALID_RETRY, retry.span(), "`" + retry.attempts() + "` is no number of attempts")
                            .label("1 to " + MOST_ATTEMPTS + ", the first counted")
                            .help("`attempts = 1` delivers once"));
        }
        Optional<Duration> backoff = Durations.parse(retry.backoff());
        if (backoff.isEmpty() || !Durations.isPositive(backoff.get())) {
            return Optional.of(
                    Diagnostic.of(INVALID_RETRY, retry.span(), "`" + retry.backoff() + "` is no time to wait")
                            .help("write it in ISO 8601, such as `PT1S` or `PT0.5S`"));
        }
        return lastsLong(retry, backoff.get());
    }

    private static Optional<Diagnostic> lastsLong(Policies.Retry retry, Duration backoff) {
        Duration total = Duration.ZERO;
        Duration wait = backoff;
        for (int retries = 1; retries < retry.attempts() && total.compareTo(LONG) <= 0; retries++) {
            total = total.plus(wait);
            wait = wait.multipliedBy(2);
        }
        return total.compareTo(LONG) <= 0
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                                RETRY_LASTS_LONG,
                                retry.span(),
                                retry.attempts() + " attempts from " + retry.backoff() + " on take more than a day")
                        .label("the wait doubles each time")
                        .help("use fewer attempts or a shorter backoff, and look after the dead letters"));
    }
}
