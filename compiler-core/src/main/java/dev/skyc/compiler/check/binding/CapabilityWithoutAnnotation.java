package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A capability's type alone does not say which resource is meant; its annotation does. */
public final class CapabilityWithoutAnnotation implements Check {
    static final DiagnosticCode CAPABILITY_WITHOUT_ANNOTATION =
            DiagnosticCode.error("SKY2039", "capability-without-annotation");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CAPABILITY_WITHOUT_ANNOTATION);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.CAPABILITY_ANNOTATION_MISSING).stream()
                .map(CapabilityWithoutAnnotation::explain)
                .toList();
    }

    private static Diagnostic explain(ParameterSite site) {
        String type = TypeNames.simple(site.parameter().type());
        String annotation = site.detail().replace("@", "");
        return Diagnostic.of(
                        CAPABILITY_WITHOUT_ANNOTATION,
                        site.parameter().span(),
                        "`" + site.parameter().name() + "` does not say which resource it is")
                .label("a `" + type + "` needs `@" + annotation + "`")
                .help("write `@" + annotation + "(\"…\") " + type + " "
                        + site.parameter().name() + "` with the resource's name");
    }
}
