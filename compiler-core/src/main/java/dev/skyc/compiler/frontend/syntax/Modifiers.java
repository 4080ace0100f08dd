package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.Set;
import java.util.TreeSet;

/** Modifiers as written, and those that the language implies. */
final class Modifiers {
    private Modifiers() {}

    static Set<String> written(NodeList<Modifier> modifiers) {
        Set<String> names = new TreeSet<>();
        modifiers.forEach(modifier -> names.add(modifier.getKeyword().asString()));
        return names;
    }

    static Set<String> ofType(NodeList<Modifier> modifiers, TypeFacts.Kind kind, Outer outer) {
        Set<String> names = written(modifiers);
        if (kind == TypeFacts.Kind.INTERFACE || kind == TypeFacts.Kind.ANNOTATION) {
            names.add("abstract");
        }
        if (kind == TypeFacts.Kind.RECORD) {
            names.add("final");
        }
        if (outer == Outer.INTERFACE) {
            names.add("public");
        }
        if (outer == Outer.INTERFACE || (outer == Outer.TYPE && kind != TypeFacts.Kind.CLASS)) {
            names.add("static");
        }
        return names;
    }

    static Set<String> ofMethod(NodeList<Modifier> modifiers, Outer outer) {
        Set<String> names = written(modifiers);
        if (outer == Outer.INTERFACE) {
            if (!names.contains("private")) {
                names.add("public");
            }
            if (!names.contains("private") && !names.contains("static") && !names.contains("default")) {
                names.add("abstract");
            }
        }
        return names;
    }

    static Set<String> ofConstructor(NodeList<Modifier> modifiers, TypeFacts.Kind kind) {
        Set<String> names = written(modifiers);
        if (kind == TypeFacts.Kind.ENUM) {
            names.add("private");
        }
        return names;
    }

    static Set<String> ofField(NodeList<Modifier> modifiers, Outer outer) {
        Set<String> names = written(modifiers);
        if (outer == Outer.INTERFACE) {
            names.addAll(Set.of("public", "static", "final"));
        }
        return names;
    }

    /** What a declaration stands in. */
    enum Outer {
        FILE,
        TYPE,
        INTERFACE
    }
}
