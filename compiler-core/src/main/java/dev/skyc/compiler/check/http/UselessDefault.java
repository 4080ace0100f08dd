package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/** {@code @Default} stands only where a value may be absent and nothing else says what then. */
public final class UselessDefault implements Check {
    static final DiagnosticCode USELESS_DEFAULT = DiagnosticCode.error("SKY2019", "useless-default");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(USELESS_DEFAULT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Stream<Diagnostic> misplaced = ParameterSite.unbound(application, Problem.DEFAULT_MISPLACED).stream()
                .map(site -> misplaced(site.parameter()));
        Stream<Diagnostic> optional = ParameterSite.all(application).stream()
                .map(ParameterSite::parameter)
                .filter(parameter -> parameter.type().is("java.util.Optional")
                        && Bindings.defaultValue(parameter.binding()).isPresent())
                .map(UselessDefault::optional);
        return Stream.concat(misplaced, optional).toList();
    }

    private static Diagnostic misplaced(Parameter parameter) {
        return Diagnostic.of(
                        USELESS_DEFAULT,
                        parameter.span(),
                        "`" + parameter.name() + "` has a default, but can never be absent")
                .label("only a query parameter, header, cookie or configuration value has a default")
                .help(
                        "leave out `@Default`, or say with `@Query`, `@Header`, `@Cookie` or `@Config` where the value comes"
                                + " from");
    }

    private static Diagnostic optional(Parameter parameter) {
        String element = TypeNames.simple(Bindings.element(parameter.type()));
        return Diagnostic.of(
                        USELESS_DEFAULT,
                        parameter.span(),
                        "`" + parameter.name() + "` is `Optional` and has a default, so it would never be empty")
                .help("write `" + element + " " + parameter.name() + "`, or leave out `@Default`");
    }
}
