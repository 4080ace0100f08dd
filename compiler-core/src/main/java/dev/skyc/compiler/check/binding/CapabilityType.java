package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parameter's type states what is done with a resource, so it is one that the capability's kind offers. */
public final class CapabilityType implements Check {
    static final DiagnosticCode CAPABILITY_TYPE = DiagnosticCode.error("SKY2038", "capability-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CAPABILITY_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.CAPABILITY_TYPE).stream()
                .map(CapabilityType::explain)
                .toList();
    }

    private static Diagnostic explain(ParameterSite site) {
        String[] parts = site.detail().split(":", 2);
        String type = TypeNames.simple(site.parameter().type());
        Diagnostic diagnostic = Diagnostic.of(
                CAPABILITY_TYPE,
                site.parameter().span(),
                "the capability `" + parts[0].strip() + "` cannot be used as `" + type + "`");
        return parts.length == 1 || parts[1].isBlank()
                ? diagnostic.help("ask for one of the types that the annotation's documentation lists")
                : diagnostic.help("ask for " + accepted(parts[1]));
    }

    private static String accepted(String types) {
        return Arrays.stream(types.split(","))
                .map(String::strip)
                .map(type -> type.equals("scalar")
                        ? "a scalar such as `String`, `int`, `boolean` or `Duration`"
                        : "`" + type + "`")
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " or $1");
    }
}
