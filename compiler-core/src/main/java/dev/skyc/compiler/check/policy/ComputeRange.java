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
import java.util.regex.Pattern;

/** {@code @Compute} says what Kubernetes and Knative accept. */
public final class ComputeRange implements Check {
    static final DiagnosticCode INVALID_QUANTITY = DiagnosticCode.error("SKY2102", "invalid-quantity");

    static final DiagnosticCode INVALID_TIMEOUT = DiagnosticCode.error("SKY2103", "invalid-timeout");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern CPU = Pattern.compile("[0-9]{1,9}m|[0-9]{1,6}(\\.[0-9]{1,3})?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,3})?(k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final Pattern ZERO = Pattern.compile("[0.]+[a-zA-Z]*");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_QUANTITY, INVALID_TIMEOUT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            Policies.Compute compute = function.compute();
            compute.cpu()
                    .flatMap(text -> quantity(compute, text, CPU, "CPU", "`250m` for a quarter of a core, or `2`"))
                    .ifPresent(diagnostics::add);
            compute.memory()
                    .flatMap(text -> quantity(compute, text, MEMORY, "memory", "`256Mi` or `1Gi`"))
                    .ifPresent(diagnostics::add);
            compute.timeout().flatMap(text -> timeout(compute, text)).ifPresent(diagnostics::add);
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> quantity(
            Policies.Compute compute, String text, Pattern form, String noun, String examples) {
        if (form.matcher(text).matches() && !ZERO.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(INVALID_QUANTITY, compute.span(), "`" + text + "` is no amount of " + noun)
                .help("write a Kubernetes quantity, such as " + examples));
    }

    private static Optional<Diagnostic> timeout(Policies.Compute compute, String text) {
        Optional<Duration> duration = Durations.parse(text);
        if (duration.isEmpty()
                || !Durations.isPositive(duration.get())
                || duration.get().toNanosPart() != 0) {
            return Optional.of(Diagnostic.of(INVALID_TIMEOUT, compute.span(), "`" + text + "` is no time-out")
                    .label("whole seconds, more than none")
                    .help("write it in ISO 8601, such as `PT30S`"));
        }
        if (duration.get().compareTo(LONGEST) > 0) {
            return Optional.of(
                    Diagnostic.of(INVALID_TIMEOUT, compute.span(), "Knative ends every invocation after ten minutes")
                            .label("asks for `" + text + "`")
                            .help("split the work: publish an event for each part, or run it on a schedule in steps"));
        }
        return Optional.empty();
    }
}
