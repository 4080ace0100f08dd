package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All types that can be named, each read when it is first asked for. */
final class World {
    private final FactsSource source;
    private final Map<String, Optional<TypeSymbol>> topLevel = new HashMap<>();
    private final IdentityHashMap<FileFacts, List<TypeSymbol>> files = new IdentityHashMap<>();

    World(FactsSource source) {
        this.source = source;
    }

    FactsSource source() {
        return source;
    }

    /** The types that a file declares at top level. */
    List<TypeSymbol> typesOf(FactsSource.Located file) {
        List<TypeSymbol> known = files.get(file.facts());
        if (known == null) {
            known = new ArrayList<>();
            for (TypeFacts type : file.facts().types()) {
                known.add(new TypeSymbol(file.facts(), type, null, file.origin()));
            }
            files.put(file.facts(), known);
        }
        return known;
    }

    /** The top-level type of that name. */
    @Nullable
    TypeSymbol topLevel(String packageName, String simpleName) {
        String name = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
        Optional<TypeSymbol> known = topLevel.get(name);
        if (known == null) {
            known = source.declaring(packageName, simpleName)
                    .flatMap(file -> typesOf(file).stream()
                            .filter(type -> type.simpleName().equals(simpleName))
                            .findFirst());
            topLevel.put(name, known);
        }
        return known.orElse(null);
    }

    /** The type of that canonical name, nested or not. */
    @Nullable
    TypeSymbol find(String canonicalName) {
        for (int dot = canonicalName.lastIndexOf('.'); ; dot = canonicalName.lastIndexOf('.', dot - 1)) {
            String packageName = dot < 0 ? "" : canonicalName.substring(0, dot);
            String[] path = canonicalName.substring(dot + 1).split("\\.", -1);
            TypeSymbol type = topLevel(packageName, path[0]);
            for (int i = 1; i < path.length && type != null; i++) {
                type = type.declaredType(path[i]);
            }
            if (type != null || dot < 0) {
                return type;
            }
        }
    }
}
