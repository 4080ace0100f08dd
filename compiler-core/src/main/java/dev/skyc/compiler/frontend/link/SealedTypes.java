package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeExpression;
import java.util.ArrayList;
import java.util.List;

/** Knows the types that sealed types permit. */
final class SealedTypes {
    private final World world;
    private final Types types;

    SealedTypes(World world, Types types) {
        this.world = world;
        this.types = types;
    }

    /** The direct subtypes that a sealed type permits: those it lists, or else those in its own file. */
    List<TypeSymbol> permitted(TypeSymbol type) {
        List<TypeSymbol> permitted = new ArrayList<>();
        if (!type.facts().permits().isEmpty()) {
            for (TypeExpression subtype : type.facts().permits()) {
                TypeSymbol symbol = types.symbol(subtype, Scope.header(type));
                if (symbol != null) {
                    permitted.add(symbol);
                }
            }
        } else if (type.has("sealed")) {
            for (TypeSymbol topLevel : world.typesOf(new FactsSource.Located(type.file(), type.origin()))) {
                for (TypeSymbol candidate : topLevel.withNested()) {
                    if (types.names().supertypes(candidate).contains(type)) {
                        permitted.add(candidate);
                    }
                }
            }
        }
        return permitted;
    }

    /** The types without permitted subtypes of their own below a sealed type; none for a type that is not sealed. */
    List<TypeSymbol> alternatives(TypeSymbol type) {
        List<TypeSymbol> leaves = new ArrayList<>();
        collect(type, leaves, new ArrayList<>());
        leaves.remove(type);
        return leaves;
    }

    private void collect(TypeSymbol type, List<TypeSymbol> leaves, List<TypeSymbol> seen) {
        if (seen.contains(type)) {
            return;
        }
        seen.add(type);
        List<TypeSymbol> below = permitted(type);
        if (below.isEmpty() || type.isConcrete()) {
            leaves.add(type);
        }
        below.forEach(subtype -> collect(subtype, leaves, seen));
    }
}
