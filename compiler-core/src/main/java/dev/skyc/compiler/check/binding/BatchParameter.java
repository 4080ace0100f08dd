package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** Events and messages arrive one at a time: of a batch that failed nobody could say which part to repeat. */
public final class BatchParameter implements Check {
    static final DiagnosticCode BATCH = DiagnosticCode.error("SKY2031", "batch");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(BATCH);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.BATCH).stream()
                .map(ParameterSite::parameter)
                .map(BatchParameter::explain)
                .toList();
    }

    private static Diagnostic explain(Parameter parameter) {
        Diagnostic diagnostic = Diagnostic.of(
                        BATCH,
                        parameter.span(),
                        "`" + parameter.name() + "` asks for a batch, but deliveries come one at a time")
                .label("if one of them failed, all would be delivered again");
        if (parameter.type() instanceof TypeRef.Declared declared
                && declared.arguments().size() == 1) {
            String element = TypeNames.simple(declared.arguments().get(0));
            return diagnostic.help(
                    "receive one `" + element + "`; several are handled at the same time as far as `@Scale` allows");
        }
        return diagnostic.help("receive one; several are handled at the same time as far as `@Scale` allows");
    }
}
