package dev.skyc.compiler.frontend.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The names of all functions, known before any of them is linked, so that they can refer to each other. */
final class FunctionNames {
    private final Annotations annotations;
    private final AnnotationReader reader;
    private final Triggers triggers;
    private final Map<String, TypeSymbol> functions = new TreeMap<>();

    FunctionNames(Annotations annotations, AnnotationReader reader, Triggers triggers) {
        this.annotations = annotations;
        this.reader = reader;
        this.triggers = triggers;
    }

    void add(TypeSymbol function) {
        functions.put(function.name(), function);
    }

    /** The function's name: what {@code @FunctionName} says, or else the class's in kebab case. */
    String nameOf(TypeSymbol function) {
        return Annotations.find(
                        annotations.of(function.facts().annotations(), Scope.header(function)),
                        Vocabulary.FUNCTION_NAME)
                .flatMap(use -> reader.read(use).text("value"))
                .orElseGet(() -> kebab(function.simpleName()));
    }

    /** The names of the functions whose classes implement an interface. */
    List<String> implementing(TypeSymbol type) {
        return functions.values().stream()
                .filter(function -> function != type
                        && triggers.lineage(function).views().stream().anyMatch(view -> view.symbol() == type))
                .map(this::nameOf)
                .sorted()
                .toList();
    }

    /** {@code HTTPServer2Admin} becomes {@code http-server2-admin}. */
    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = Character.isUpperCase(c);
            boolean afterLower = i > 0 && !Character.isUpperCase(name.charAt(i - 1)) && name.charAt(i - 1) != '_';
            boolean endsAcronym = i > 0
                    && i + 1 < name.length()
                    && Character.isUpperCase(name.charAt(i - 1))
                    && Character.isLowerCase(name.charAt(i + 1));
            if (upper && (afterLower || endsAcronym)) {
                kebab.append('-');
            }
            kebab.append(c == '_' || c == '$' ? '-' : c);
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }
}
