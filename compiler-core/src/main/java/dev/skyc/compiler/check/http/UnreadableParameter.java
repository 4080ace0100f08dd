package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A query parameter, header or cookie is a scalar, or an {@code Optional} or {@code List} of one. */
public final class UnreadableParameter implements Check {
    static final DiagnosticCode UNREADABLE_PARAMETER = DiagnosticCode.error("SKY2016", "unreadable-parameter");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNREADABLE_PARAMETER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.all(application).stream()
                .map(ParameterSite::parameter)
                .filter(parameter -> Bindings.isAnnotatedText(parameter.binding())
                        && !parameter.type().isUnresolved()
                        && !Scalars.isScalar(Bindings.element(parameter.type()), application.types()))
                .map(UnreadableParameter::explain)
                .toList();
    }

    private static Diagnostic explain(Parameter parameter) {
        return Diagnostic.of(
                        UNREADABLE_PARAMETER,
                        parameter.span(),
                        Bindings.noun(parameter) + " cannot be read as `" + TypeNames.simple(parameter.type()) + "`")
                .label("neither a scalar nor an `Optional` or `List` of scalars")
                .help(remedy(parameter.type()));
    }

    private static String remedy(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return "write `List<" + TypeNames.simple(array.component()) + ">`";
        }
        if (type instanceof TypeRef.Declared declared) {
            if (declared.name().matches("java\\.util\\.Optional(Int|Long|Double)")) {
                return "write `Optional<"
                        + declared.name().replaceAll(".*Optional", "").replace("Int", "Integer") + ">`";
            }
            if (declared.name().matches("java\\.util\\.(Set|SortedSet|Collection|ArrayList|LinkedHashSet|HashSet)")
                    || declared.raw()) {
                return "write `List<String>` or a list of another scalar";
            }
            if (declared.name().equals("java.util.Map")) {
                return "receive a `Request` to read whatever parameters there are";
            }
            if (declared.name().matches("java\\.(util|sql)\\.(Date|Calendar|Timestamp)")) {
                return "write `Instant`, `LocalDate` or another type of `java.time`";
            }
        }
        return "receive a scalar (`String`, a number, `boolean`, `UUID`, an enum, a type of `java.time`) and make the value"
                + " from it in the method";
    }
}
