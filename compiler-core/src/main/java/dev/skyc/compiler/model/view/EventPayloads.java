package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Map;

/** Which types are payloads of events: those with {@code @EventType}, and sealed types whose alternatives all have it. */
public final class EventPayloads {
    private EventPayloads() {}

    /** Whether values of the type are events. */
    public static boolean isEvent(TypeRef type, Map<String, TypeDefinition> definitions) {
        return type instanceof TypeRef.Declared declared
                && declared.arguments().isEmpty()
                && isEvent(declared.name(), definitions);
    }

    /** The alternatives of a sealed type that are no events, by name; empty for types of another form. */
    public static List<String> unnamedAlternatives(TypeRef type, Map<String, TypeDefinition> definitions) {
        if (type instanceof TypeRef.Declared declared
                && definitions.get(declared.name()) instanceof TypeDefinition.Choice choice) {
            return choice.alternatives().stream()
                    .map(TypeDefinition.Alternative::type)
                    .filter(name -> !isEvent(name, definitions))
                    .toList();
        }
        return List.of();
    }

    private static boolean isEvent(String name, Map<String, TypeDefinition> definitions) {
        TypeDefinition definition = definitions.get(name);
        if (definition instanceof TypeDefinition.Choice choice && choice.event().isEmpty()) {
            return !choice.alternatives().isEmpty()
                    && choice.alternatives().stream().allMatch(alternative -> isEvent(alternative.type(), definitions));
        }
        return EventNames.own(definition).isPresent();
    }
}
