package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Functions have different names, each of which can name objects of Kubernetes. */
public final class FunctionNames implements Check {
    static final DiagnosticCode DUPLICATE_FUNCTION_NAME = DiagnosticCode.error("SKY2000", "duplicate-function-name");
    static final DiagnosticCode INVALID_FUNCTION_NAME = DiagnosticCode.error("SKY2001", "invalid-function-name");

    private static final int BUDGET = 46;
    private static final Pattern DNS_1035 = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DUPLICATE_FUNCTION_NAME, INVALID_FUNCTION_NAME);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, FunctionClass> first = new HashMap<>();
        application.functions().stream()
                .sorted(Comparator.comparing(FunctionClass::span).thenComparing(FunctionClass::className))
                .forEach(function -> {
                    problem(function.name()).ifPresent(problem -> diagnostics.add(invalid(function, problem)));
                    FunctionClass earlier = first.putIfAbsent(function.name(), function);
                    if (earlier != null) {
                        diagnostics.add(duplicate(earlier, function));
                    }
                });
        return diagnostics;
    }

    private static Optional<String> problem(String name) {
        if (!DNS_1035.matcher(name).matches()) {
            return Optional.of("is no DNS label");
        }
        return name.length() > BUDGET
                ? Optional.of("has " + name.length() + " characters, and " + BUDGET + " are allowed")
                : Optional.empty();
    }

    private static Diagnostic invalid(FunctionClass function, String problem) {
        boolean given = isGiven(function);
        return Diagnostic.of(
                        INVALID_FUNCTION_NAME,
                        place(function),
                        "the function name `" + function.name() + "` " + problem)
                .label(given ? "" : "the class's name in kebab case")
                .help("use lower-case letters, digits and dashes, the first a letter, the last no dash: "
                        + (given ? "" : "write one with ") + "`@FunctionName(\"" + suggestion(function) + "\")`");
    }

    private static Diagnostic duplicate(FunctionClass first, FunctionClass second) {
        return Diagnostic.of(
                        DUPLICATE_FUNCTION_NAME,
                        place(second),
                        "`" + first.className() + "` and `" + second.className() + "` are both the function `"
                                + second.name() + "`")
                .also(place(first), "first named here")
                .help("give one of them another name with `@FunctionName(\"…\")`");
    }

    private static boolean isGiven(FunctionClass function) {
        return function.declaration().spanOf("FunctionName").isPresent();
    }

    private static SourceSpan place(FunctionClass function) {
        return function.declaration().spanOf("FunctionName").orElse(function.span());
    }

    private static String suggestion(FunctionClass function) {
        String name = KebabCase.of(isGiven(function) ? function.name() : TypeNames.simple(function.className()))
                .replaceAll("[^a-z0-9-]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String cut = name.length() > BUDGET ? name.substring(0, BUDGET).replaceAll("-+$", "") : name;
        return cut.isEmpty() ? "orders" : cut;
    }
}
