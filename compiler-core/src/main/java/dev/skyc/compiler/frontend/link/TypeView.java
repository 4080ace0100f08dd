package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type as seen from one of its subtypes: with the arguments that its type parameters have there.
 *
 * @param arguments by name of the type parameter; a missing one stays a variable
 */
record TypeView(TypeSymbol symbol, Map<String, TypeRef> arguments) {
    /** A type as it sees itself. */
    static TypeView of(TypeSymbol symbol) {
        return new TypeView(symbol, Map.of());
    }

    /** A type with the arguments that a reference gives. */
    static TypeView of(TypeSymbol symbol, List<TypeRef> given) {
        Map<String, TypeRef> arguments = new HashMap<>();
        for (int i = 0; i < given.size() && i < symbol.facts().typeParameters().size(); i++) {
            arguments.put(symbol.facts().typeParameters().get(i).name(), given.get(i));
        }
        return new TypeView(symbol, Map.copyOf(arguments));
    }
}
