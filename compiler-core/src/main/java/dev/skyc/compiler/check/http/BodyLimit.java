package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** The limit of a body is a number of bytes that is not zero. */
public final class BodyLimit implements Check {
    static final DiagnosticCode MALFORMED_BODY_LIMIT = DiagnosticCode.error("SKY2023", "malformed-body-limit");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(MALFORMED_BODY_LIMIT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            Parameter parameter = site.parameter();
            if (parameter.binding() instanceof Binding.Body body) {
                body.malformed()
                        .ifPresent(text -> diagnostics.add(
                                explain(parameter, "`" + text + "` is no size that a body could be limited to")));
                if (body.malformed().isEmpty() && body.max().orElse(1) <= 0) {
                    diagnostics.add(
                            explain(parameter, "the body `" + parameter.name() + "` may not have a single byte"));
                }
            }
        }
        return diagnostics;
    }

    private static Diagnostic explain(Parameter parameter, String message) {
        return Diagnostic.of(MALFORMED_BODY_LIMIT, parameter.span(), message)
                .help("write a whole number with a unit, such as `64KiB`, `10MiB` or `1GiB`");
    }
}
