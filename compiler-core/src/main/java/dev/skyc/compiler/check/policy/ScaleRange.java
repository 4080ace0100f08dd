package dev.skyc.compiler.check.policy;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.spi.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Scale} says what Knative accepts. */
public final class ScaleRange implements Check {
    static final DiagnosticCode INVALID_SCALE = DiagnosticCode.error("SKY2100", "invalid-scale");

    static final DiagnosticCode INVALID_ROLLOUT = DiagnosticCode.error("SKY2101", "invalid-rollout");

    private static final int MOST_CONCURRENT = 1000;

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_SCALE, INVALID_ROLLOUT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            Policies.Scale scale = function.scale();
            instances(scale).ifPresent(diagnostics::add);
            concurrency(scale).ifPresent(diagnostics::add);
            scale.rollout().flatMap(text -> rollout(scale, text)).ifPresent(diagnostics::add);
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> instances(Policies.Scale scale) {
        if (scale.min() < 0 || scale.max() < 0) {
            int negative = scale.min() < 0 ? scale.min() : scale.max();
            return Optional.of(
                    Diagnostic.of(INVALID_SCALE, scale.span(), "`" + negative + "` is no number of instances")
                            .help("`min = 0` lets the function sleep, `max = 0` leaves the limit to the cluster"));
        }
        if (scale.max() > 0 && scale.max() < scale.min()) {
            return Optional.of(Diagnostic.of(
                            INVALID_SCALE,
                            scale.span(),
                            "at least " + scale.min() + " and at most " + scale.max()
                                    + " instances contradict each other")
                    .help("make `max` at least `min`, or leave it out"));
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> concurrency(Policies.Scale scale) {
        return scale.concurrency() < 0 || scale.concurrency() > MOST_CONCURRENT
                ? Optional.of(Diagnostic.of(
                                INVALID_SCALE,
                                scale.span(),
                                "one instance cannot be given " + scale.concurrency() + " requests at a time")
                        .label("0 to " + MOST_CONCURRENT)
                        .help("`concurrency = 0` leaves it unlimited"))
                : Optional.empty();
    }

    private static Optional<Diagnostic> rollout(Policies.Scale scale, String text) {
        Optional<Duration> duration = Durations.parse(text);
        boolean fits = duration.isPresent()
                && Durations.isPositive(duration.get())
                && duration.get().toNanosPart() == 0;
        return fits
                ? Optional.empty()
                : Optional.of(Diagnostic.of(INVALID_ROLLOUT, scale.span(), "`" + text + "` is no duration of a rollout")
                        .label("whole seconds, more than none")
                        .help("write it in ISO 8601, such as `PT2M`, or leave it out"));
    }
}
