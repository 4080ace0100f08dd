package dev.skyc.compiler.check.wiring;

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
import java.util.stream.Stream;

/** An interface or abstract class that a constructor asks for has exactly one implementation in the application. */
public final class ImplementationChoice implements Check {
    static final DiagnosticCode NO_IMPLEMENTATION = DiagnosticCode.error("SKY2048", "no-implementation");
    static final DiagnosticCode SEVERAL_IMPLEMENTATIONS = DiagnosticCode.error("SKY2049", "several-implementations");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NO_IMPLEMENTATION, SEVERAL_IMPLEMENTATIONS);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> none = sites(application, Problem.NO_IMPLEMENTATION).map(ImplementationChoice::none);
        Stream<Diagnostic> several =
                sites(application, Problem.SEVERAL_IMPLEMENTATIONS).map(ImplementationChoice::several);
        return Stream.concat(none, several).toList();
    }

    private static Stream<ParameterSite> sites(Application application, Problem problem) {
        return ParameterSite.unbound(application, problem).stream()
                .filter(site -> RemoteImplementation.remote(application, site).isEmpty());
    }

    private static Diagnostic none(ParameterSite site) {
        String type = TypeNames.simple(site.parameter().type());
        return Diagnostic.of(
                        NO_IMPLEMENTATION,
                        site.parameter().span(),
                        "no class of the application implements `" + type + "`")
                .label("cannot be made")
                .help("write a class that implements it; classes of jars are not searched");
    }

    private static Diagnostic several(ParameterSite site) {
        String type = TypeNames.simple(site.parameter().type());
        Diagnostic diagnostic = Diagnostic.of(
                        SEVERAL_IMPLEMENTATIONS, site.parameter().span(), "several classes implement `" + type + "`")
                .label("which one is not said");
        List<String> names = Arrays.stream(site.detail().split(",\\s*"))
                .map(TypeNames::simple)
                .filter(name -> !name.isBlank())
                .toList();
        return names.isEmpty()
                ? diagnostic.help("ask for one of the classes itself")
                : diagnostic.help("ask for one of the classes itself: "
                        + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
    }
}
