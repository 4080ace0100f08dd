package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** What arrives is received once. */
public final class TwoPayloads implements Check {
    static final DiagnosticCode TWO_PAYLOADS = DiagnosticCode.error("SKY2055", "two-payloads");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(TWO_PAYLOADS);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            List<Parameter> payloads = site.handler().parameters().stream()
                    .filter(parameter -> parameter.binding() instanceof Binding.Payload)
                    .toList();
            payloads.stream().skip(1).forEach(second -> diagnostics.add(conflict(payloads.get(0), second)));
        }
        return diagnostics;
    }

    private static Diagnostic conflict(Parameter first, Parameter second) {
        return Diagnostic.of(
                        TWO_PAYLOADS,
                        second.span(),
                        "`" + first.name() + "` and `" + second.name() + "` would both receive what arrives")
                .label("a payload, too")
                .also(first.span(), "receives the payload")
                .help("keep one of them; `Event<…>` and `Message<…>` hold the payload as well as its attributes")
                .help("application classes are asked for in the constructor");
    }
}
