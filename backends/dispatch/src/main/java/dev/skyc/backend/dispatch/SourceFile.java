package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A dispatcher under construction: its names, imports, and the steps of its constructor in order. */
final class SourceFile {
    private final Imports imports;
    private final JavaText text;
    private final Names names =
            new Names("closing", "failure", "runtime", "function", "exchange", "delivery", "result", "source");
    private final List<DispatchView.Step> steps = new ArrayList<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    SourceFile(String packageName) {
        this.imports = new Imports(packageName);
        this.text = new JavaText(imports);
    }

    /** The short name of a class. */
    String use(String canonicalName) {
        return imports.use(canonicalName);
    }

    JavaText text() {
        return text;
    }

    Imports imports() {
        return imports;
    }

    Names names() {
        return names;
    }

    List<DispatchView.Step> steps() {
        return List.copyOf(steps);
    }

    /** A field that the constructor sets; the same one whenever the key is the same. */
    String field(String key, String type, String wish, Supplier<String> expression) {
        return step(key, type, wish, expression, true);
    }

    /** A variable of the constructor; the same one, or the field, whenever the key is the same. */
    String local(String key, String wish, Supplier<String> expression) {
        return step(key, "var", wish, expression, false);
    }

    private String step(String key, String type, String wish, Supplier<String> expression, boolean isField) {
        String name = known.get(key);
        if (name == null) {
            // What the expression needs has to stand before it.
            String value = expression.get();
            name = names.take(wish);
            known.put(key, name);
            steps.add(new DispatchView.Step(isField, type, name, value));
        }
        return name;
    }

    /** A generic type of the contract or the JDK. */
    String generic(String canonicalName, TypeRef argument) {
        return use(canonicalName) + "<" + text.boxed(argument) + ">";
    }
}
