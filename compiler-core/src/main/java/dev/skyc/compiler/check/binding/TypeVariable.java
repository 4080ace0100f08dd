package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of a handler are known when it is compiled. */
public final class TypeVariable implements Check {
    static final DiagnosticCode TYPE_VARIABLE = DiagnosticCode.error("SKY2034", "type-variable");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(TYPE_VARIABLE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> parameters = ParameterSite.unbound(application, Problem.TYPE_VARIABLE).stream()
                .filter(site -> site.handler().filter(TypeVariable::isGeneric).isEmpty())
                .map(site -> explain(site.parameter().span(), site.parameter().type(), site.handler()));
        Stream<Diagnostic> results = HandlerSite.all(application).stream()
                .filter(site -> isOpen(site.handler().result()) && !isGeneric(site))
                .map(site -> explain(site.resultSpan(), site.handler().result(), Optional.of(site)));
        return Stream.concat(parameters, results).toList();
    }

    /** Functions and handlers with type parameters of their own are a rule of form. */
    private static boolean isGeneric(HandlerSite site) {
        return site.handler().declaration().generic()
                || site.function().declaration().generic();
    }

    private static boolean isOpen(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.arguments().stream().anyMatch(TypeVariable::isOpen);
        }
        return type instanceof TypeRef.Variable
                || type instanceof TypeRef.Wildcard
                || (type instanceof TypeRef.Array array && isOpen(array.component()));
    }

    private static Diagnostic explain(SourceSpan span, TypeRef type, Optional<HandlerSite> site) {
        Diagnostic diagnostic = Diagnostic.of(
                        TYPE_VARIABLE, span, "`" + TypeNames.simple(type) + "` can be different types at run time")
                .label("what is to be read or written here is not known");
        if (site.isPresent() && isInherited(site.get())) {
            diagnostic =
                    diagnostic.also(site.get().function().span(), "inherits the handler, and gives no type argument");
        }
        return diagnostic.help(
                "write the type itself; a generic base class is fine if its subclass gives the argument");
    }

    private static boolean isInherited(HandlerSite site) {
        return !site.handler().declaringClass().equals(site.function().className());
    }
}
