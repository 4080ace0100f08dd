package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.TypeDefinition.EventName;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which events a payload type stands for. */
final class EventTypes {
    private final Types types;
    private final Annotations annotations;
    private final AnnotationReader reader;
    private final SealedTypes sealedTypes;

    EventTypes(Types types, Annotations annotations, AnnotationReader reader, SealedTypes sealedTypes) {
        this.types = types;
        this.annotations = annotations;
        this.reader = reader;
        this.sealedTypes = sealedTypes;
    }

    /** The CloudEvents types of a payload: its own, or those of all types that a sealed one permits. */
    List<String> of(TypeRef payload) {
        TypeSymbol symbol = types.symbol(payload);
        if (symbol == null || symbol.origin().isJdk()) {
            return List.of();
        }
        Optional<EventName> own = nameOf(symbol);
        if (own.isPresent()) {
            return List.of(own.get().type());
        }
        List<String> all = new ArrayList<>();
        for (TypeSymbol alternative : sealedTypes.alternatives(symbol)) {
            nameOf(alternative)
                    .map(EventName::type)
                    .filter(type -> !all.contains(type))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What {@code @EventType} on a type says. */
    Optional<EventName> nameOf(TypeSymbol symbol) {
        return Annotations.find(
                        annotations.of(symbol.facts().annotations(), Scope.header(symbol)), Vocabulary.EVENT_TYPE)
                .flatMap(use -> {
                    Attributes values = reader.read(use);
                    return values.text("value")
                            .map(type ->
                                    new EventName(type, values.flag("external").orElse(false), use.span()));
                });
    }
}
