package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** Each kind of capability that the code uses is known to the compiler, by itself or through an extension. */
public final class UnknownCapabilityKind implements Check {
    static final DiagnosticCode UNKNOWN_CAPABILITY_KIND = DiagnosticCode.error("SKY2040", "unknown-capability-kind");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNKNOWN_CAPABILITY_KIND);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.unbound(application, Problem.UNKNOWN_CAPABILITY_KIND).stream()
                .map(site -> Diagnostic.of(
                                UNKNOWN_CAPABILITY_KIND,
                                site.parameter().span(),
                                "`" + site.parameter().name() + "` is a capability of the unknown kind `"
                                        + site.detail() + "`")
                        .help(
                                "add the library that has the kind to the dependencies of `serverless-maven-plugin`, where the"
                                        + " compiler finds its extensions"))
                .toList();
    }
}
