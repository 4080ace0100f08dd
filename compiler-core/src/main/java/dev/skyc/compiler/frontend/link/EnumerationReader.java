package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads enums that are payloads or parts of them. */
final class EnumerationReader {
    private final JacksonReader jackson;

    EnumerationReader(JacksonReader jackson) {
        this.jackson = jackson;
    }

    TypeDefinition read(TypeSymbol symbol) {
        Optional<String> obstacle = jackson.obstacleOn(symbol);
        if (obstacle.isPresent()) {
            return new TypeDefinition.Opaque(symbol.name(), obstacle.get(), Optional.empty(), Spans.of(symbol));
        }
        List<TypeDefinition.Constant> constants = new ArrayList<>();
        for (TypeFacts.EnumConstant constant : symbol.facts().enumConstants()) {
            String jsonName = jackson.propertyName(jackson.uses(constant.annotations(), Scope.body(symbol)))
                    .orElse(constant.name());
            constants.add(new TypeDefinition.Constant(constant.name(), jsonName));
        }
        return new TypeDefinition.Enumeration(symbol.name(), constants, Spans.of(symbol));
    }
}
