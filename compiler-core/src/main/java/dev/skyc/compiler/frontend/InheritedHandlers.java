package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.link.Vocabulary;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds source files without a word of skyc's whose classes inherit handlers from a jar's class files. Jars that ship facts
 * need no search: the names of their types are known.
 */
final class InheritedHandlers {
    private final List<JarFacts> jars;
    private final Map<String, Boolean> carrying = new HashMap<>();

    InheritedHandlers(List<JarFacts> jars) {
        this.jars = jars.stream().filter(jar -> !jar.shipsFacts()).toList();
    }

    boolean mayBeIn(SourceFile file) {
        List<String> imports = jars.isEmpty() ? List.of() : file.imports();
        for (String name : jars.isEmpty() ? List.<String>of() : List.copyOf(file.namesOfSupertypes())) {
            if (meanings(name, imports).stream().anyMatch(this::carries)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> meanings(String name, List<String> imports) {
        if (name.indexOf('.') > 0) {
            return List.of(name);
        }
        List<String> meanings = new ArrayList<>();
        for (String imported : imports) {
            if (imported.endsWith("." + name)) {
                meanings.add(imported);
            } else if (imported.endsWith(".*")) {
                meanings.add(imported.substring(0, imported.length() - 1) + name);
            }
        }
        return meanings;
    }

    /** Whether a class of a jar, or a supertype of it there, has methods with annotations of skyc's. */
    private boolean carries(String name) {
        if (name.startsWith("java.")) {
            return false;
        }
        Boolean known = carrying.get(name);
        if (known == null) {
            carrying.put(name, false);
            known = find(name).stream().flatMap(facts -> facts.types().stream()).anyMatch(this::carries);
            carrying.put(name, known);
        }
        return known;
    }

    private boolean carries(TypeFacts type) {
        boolean own = type.methods().stream()
                .flatMap(method -> method.annotations().stream())
                .anyMatch(annotation -> annotation.name().startsWith(Vocabulary.ANNOTATIONS + "."));
        return own
                || type.nested().stream().anyMatch(this::carries)
                || Stream.concat(type.superclass().stream(), type.interfaces().stream())
                        .map(TypeExpression::name)
                        .anyMatch(this::carries);
    }

    /** The file of the top-level type at the beginning of the name. */
    private Optional<FileFacts> find(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String packageName = name.substring(0, dot);
            String rest = name.substring(dot + 1);
            String simpleName = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
            Optional<FileFacts> found = jars.stream()
                    .flatMap(jar -> jar.find(packageName, simpleName).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
