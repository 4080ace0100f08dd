package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/** A generic type says what it carries: nothing is known of the data in a raw one. */
public final class RawType implements Check {
    static final DiagnosticCode RAW_TYPE = DiagnosticCode.error("SKY2033", "raw-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(RAW_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> parameters = ParameterSite.unbound(application, Problem.RAW).stream()
                .map(ParameterSite::parameter)
                .map(parameter -> explain(parameter.span(), parameter.type()));
        Stream<Diagnostic> results = HandlerSite.all(application).stream()
                .filter(site -> site.handler().result() instanceof TypeRef.Declared declared
                        && declared.raw()
                        && !AsynchronousTypes.contains(declared))
                .map(site -> explain(site.resultSpan(), site.handler().result()));
        return Stream.concat(parameters, results).toList();
    }

    private static Diagnostic explain(SourceSpan span, TypeRef type) {
        String name = TypeNames.simple(type);
        return Diagnostic.of(RAW_TYPE, span, "`" + name + "` is generic and used without type arguments")
                .label("does not say what it carries")
                .help("write `" + name + "<…>` with the type that it carries");
    }
}
