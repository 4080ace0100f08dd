package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;

/** A method as seen from the class that has or inherits it. */
record MethodView(TypeView owner, TypeFacts.MethodFacts facts) {
    Scope scope() {
        return Scope.method(owner.symbol(), facts);
    }

    /** Whether both are the same declaration. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSameAs(MethodView other) {
        return facts == other.facts;
    }
}
