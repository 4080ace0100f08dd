package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.JsonTypes;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.ResultShape;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/** {@code byte[]} is the only array; sequences are lists. */
public final class ArrayType implements Check {
    static final DiagnosticCode ARRAY = DiagnosticCode.error("SKY2032", "array");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(ARRAY);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> parameters = ParameterSite.unbound(application, Problem.ARRAY).stream()
                .map(ParameterSite::parameter)
                .map(parameter -> explain(parameter.span(), parameter.type()));
        Stream<Diagnostic> results = HandlerSite.all(application).stream()
                .filter(site ->
                        isRefused(ResultShape.of(site.handler().result()).content()))
                .map(site -> explain(
                        site.resultSpan(),
                        ResultShape.of(site.handler().result()).content()));
        return Stream.concat(parameters, results).toList();
    }

    private static boolean isRefused(TypeRef type) {
        return type instanceof TypeRef.Array && !type.equals(JsonTypes.BYTES) && !type.isUnresolved();
    }

    private static Diagnostic explain(SourceSpan span, TypeRef type) {
        Diagnostic diagnostic = Diagnostic.of(
                        ARRAY, span, "`" + TypeNames.simple(type) + "` is an array, and only `byte[]` is supported")
                .label("arrays can be changed after they were checked");
        if (type instanceof TypeRef.Array array) {
            return diagnostic.help("write `List<" + TypeNames.boxed(array.component()) + ">`");
        }
        return diagnostic.help("write a `List`");
    }
}
