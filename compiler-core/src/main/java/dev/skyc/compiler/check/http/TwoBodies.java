package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** At most one parameter receives the body. */
public final class TwoBodies implements Check {
    static final DiagnosticCode TWO_BODIES = DiagnosticCode.error("SKY2010", "two-bodies");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(TWO_BODIES);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Http http
                    && http.method().hasBody()) {
                List<Parameter> bodies = site.handler().parameters().stream()
                        .filter(parameter -> parameter.binding() instanceof Binding.Body)
                        .toList();
                bodies.stream().skip(1).forEach(second -> diagnostics.add(conflict(bodies.get(0), second)));
            }
        }
        return diagnostics;
    }

    private static Diagnostic conflict(Parameter first, Parameter second) {
        return Diagnostic.of(
                        TWO_BODIES,
                        second.span(),
                        "`" + first.name() + "` and `" + second.name() + "` would both be the body")
                .label("read from the body, too")
                .also(first.span(), "read from the body")
                .help("receive one record that has both as members")
                .help("application classes are asked for in the constructor, capabilities need their annotation");
    }
}
