package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.List;

/**
 * The place from which a name is looked up.
 *
 * @param type the innermost class around it
 * @param header whether the place is before the class's body, where its members cannot be named
 * @param typeParameters type parameters of the method around it
 */
record Scope(TypeSymbol type, boolean header, List<TypeFacts.TypeParameter> typeParameters) {
    /** Inside the body of a class. */
    static Scope body(TypeSymbol type) {
        return new Scope(type, false, List.of());
    }

    /** The modifiers, type parameters and supertypes of a class. */
    static Scope header(TypeSymbol type) {
        return new Scope(type, true, List.of());
    }

    /** The signature of a method or constructor. */
    static Scope method(TypeSymbol type, TypeFacts.MethodFacts method) {
        return new Scope(type, false, method.typeParameters());
    }

    FileFacts file() {
        return type.file();
    }
}
