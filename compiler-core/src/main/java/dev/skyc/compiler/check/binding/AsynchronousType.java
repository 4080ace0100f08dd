package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.ResultShape;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/** Handlers receive and return values, never promises of values: they may block. */
public final class AsynchronousType implements Check {
    static final DiagnosticCode ASYNCHRONOUS_TYPE = DiagnosticCode.error("SKY2030", "asynchronous-type");
    private static final String WHY = "handlers may block, each call has a thread of its own";

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(ASYNCHRONOUS_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> parameters = ParameterSite.unbound(application, Problem.ASYNCHRONOUS).stream()
                .map(ParameterSite::parameter)
                .map(parameter -> explain(parameter.span(), "receives", parameter.type()));
        Stream<Diagnostic> results = HandlerSite.all(application).stream()
                .filter(site -> AsynchronousTypes.contains(content(site)))
                .map(site -> explain(site.resultSpan(), "returns", content(site)));
        return Stream.concat(parameters, results).toList();
    }

    private static TypeRef content(HandlerSite site) {
        return ResultShape.of(site.handler().result()).content();
    }

    private static Diagnostic explain(SourceSpan span, String verb, TypeRef type) {
        Diagnostic diagnostic = Diagnostic.of(
                ASYNCHRONOUS_TYPE,
                span,
                "the handler " + verb + " `" + TypeNames.simple(type) + "`, a value that comes later");
        if (type instanceof TypeRef.Declared declared && declared.arguments().size() == 1) {
            String argument = TypeNames.simple(declared.arguments().get(0));
            return diagnostic.help("write `" + (argument.equals("Void") ? "void" : argument) + "`: " + WHY);
        }
        return diagnostic.help("write the value's own type: " + WHY);
    }
}
