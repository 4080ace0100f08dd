package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which CloudEvents types values of a Java type are sent as. */
public final class EventNames {
    private EventNames() {}

    /** The types: one, or all of a sealed type; none where the type is no event. */
    public static SortedSet<String> of(TypeRef type, Map<String, TypeDefinition> definitions) {
        SortedSet<String> names = new TreeSet<>();
        if (type instanceof TypeRef.Declared declared) {
            declarations(declared.name(), definitions).forEach(name -> names.add(name.type()));
        }
        return names;
    }

    /** The declarations behind a type's events: its own, or those of a sealed type's alternatives. */
    public static List<TypeDefinition.EventName> declarations(
            String typeName, Map<String, TypeDefinition> definitions) {
        TypeDefinition definition = definitions.get(typeName);
        Optional<TypeDefinition.EventName> own = own(definition);
        if (own.isEmpty() && definition instanceof TypeDefinition.Choice choice) {
            return choice.alternatives().stream()
                    .flatMap(alternative -> declarations(alternative.type(), definitions).stream())
                    .toList();
        }
        return own.stream().toList();
    }

    /** What {@code @EventType} says on the type itself. */
    public static Optional<TypeDefinition.EventName> own(@Nullable TypeDefinition definition) {
        if (definition instanceof TypeDefinition.Structure structure) {
            return structure.event();
        }
        if (definition instanceof TypeDefinition.Choice choice) {
            return choice.event();
        }
        return definition instanceof TypeDefinition.Opaque opaque ? opaque.event() : Optional.empty();
    }
}
