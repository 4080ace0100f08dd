package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeDefinition.Alternative;
import dev.skyc.compiler.model.TypeDefinition.EventName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads sealed types, and others that list their subtypes by Jackson's annotations. */
final class ChoiceReader {
    private static final String DEFAULT_DISCRIMINATOR = "type";
    /** What {@code @JsonTypeInfo} without {@code property} means by {@code use = NAME}. */
    private static final String JACKSON_DISCRIMINATOR = "@type";

    private final Types types;
    private final Annotations annotations;
    private final JacksonReader jackson;
    private final SealedTypes sealedTypes;

    ChoiceReader(Types types, Annotations annotations, JacksonReader jackson, SealedTypes sealedTypes) {
        this.types = types;
        this.annotations = annotations;
        this.jackson = jackson;
        this.sealedTypes = sealedTypes;
    }

    boolean isChoice(TypeSymbol symbol) {
        return !symbol.isConcrete()
                && (symbol.has("sealed")
                        || Annotations.has(usesOn(symbol), JacksonNames.TYPE_INFO)
                        || Annotations.has(usesOn(symbol), JacksonNames.SUB_TYPES));
    }

    TypeDefinition read(TypeSymbol symbol, Optional<EventName> event) {
        List<AnnotationUse> uses = usesOn(symbol);
        Optional<Attributes> info =
                Annotations.find(uses, JacksonNames.TYPE_INFO).map(jackson::values);
        Map<String, String> listed = new TreeMap<>();
        List<TypeSymbol> alternatives = subTypes(symbol, uses, listed);
        Optional<String> obstacle = jackson.obstacleOn(symbol)
                .or(() -> info.flatMap(ChoiceReader::obstacle))
                .or(() -> obstacle(symbol, alternatives));
        if (obstacle.isPresent()) {
            return new TypeDefinition.Opaque(symbol.name(), obstacle.get(), event, Spans.of(symbol));
        }
        String discriminator = info.map(values -> values.nonEmpty("property").orElse(JACKSON_DISCRIMINATOR))
                .orElse(DEFAULT_DISCRIMINATOR);
        List<Alternative> named = new ArrayList<>();
        for (TypeSymbol alternative : alternatives) {
            String name = listed.getOrDefault(alternative.name(), "");
            named.add(new Alternative(alternative.name(), name.isEmpty() ? nameOf(alternative, info) : name));
        }
        return new TypeDefinition.Choice(symbol.name(), discriminator, named, event, Spans.of(symbol));
    }

    private List<AnnotationUse> usesOn(TypeSymbol symbol) {
        return annotations.of(symbol.facts().annotations(), Scope.header(symbol));
    }

    /** The sealed type's alternatives, or else those that {@code @JsonSubTypes} lists; and the names that it gives. */
    private List<TypeSymbol> subTypes(TypeSymbol symbol, List<AnnotationUse> uses, Map<String, String> names) {
        List<TypeSymbol> listed = new ArrayList<>();
        Annotations.find(uses, JacksonNames.SUB_TYPES).map(jackson::values).ifPresent(values -> {
            for (Value element : values.elements("value")) {
                if (element instanceof Value.Nested nested) {
                    Attributes type = jackson.values(new AnnotationUse(
                            JacksonNames.SUB_TYPES + ".Type", nested.annotation(), nested.scope(), null));
                    TypeSymbol subtype = type.given().get("value") instanceof Value.ClassLiteral literal
                            ? types.symbol(literal.type(), literal.scope())
                            : null;
                    if (subtype != null) {
                        listed.add(subtype);
                        names.put(subtype.name(), type.text("name").orElse(""));
                    }
                }
            }
        });
        List<TypeSymbol> permitted = sealedTypes.alternatives(symbol);
        return permitted.isEmpty() ? listed : permitted;
    }

    private String nameOf(TypeSymbol alternative, Optional<Attributes> info) {
        Optional<String> given = Annotations.find(usesOn(alternative), JacksonNames.TYPE_NAME)
                .flatMap(use -> jackson.values(use).nonEmpty("value"));
        boolean jacksonsOwn = info.isPresent() && !isSimpleName(info.get());
        return given.orElseGet(() -> jacksonsOwn ? binarySimpleName(alternative) : alternative.simpleName());
    }

    /** Jackson's default name of a nested class is what stands behind the package in its binary name. */
    private static String binarySimpleName(TypeSymbol symbol) {
        TypeSymbol outer = symbol.outer();
        return outer == null ? symbol.simpleName() : binarySimpleName(outer) + "$" + symbol.simpleName();
    }

    private static boolean isSimpleName(Attributes info) {
        return info.given().get("use") instanceof Value.EnumConstant use
                && use.name().equals("SIMPLE_NAME");
    }

    private static Optional<String> obstacle(Attributes info) {
        if (info.given().get("use") instanceof Value.EnumConstant use
                && !use.name().equals("NAME")
                && !use.name().equals("SIMPLE_NAME")) {
            return Optional.of("`@JsonTypeInfo` tells its types by `" + use.name() + "`");
        }
        if (info.given().get("include") instanceof Value.EnumConstant include
                && !include.name().endsWith("PROPERTY")) {
            return Optional.of("`@JsonTypeInfo` puts the type's name as `" + include.name() + "`");
        }
        return Optional.empty();
    }

    private static Optional<String> obstacle(TypeSymbol symbol, List<TypeSymbol> alternatives) {
        if (alternatives.isEmpty()) {
            // A sealed type without subtypes is a choice of nothing, which a check refuses.
            return symbol.has("sealed") ? Optional.empty() : Optional.of("nothing lists its subtypes");
        }
        if (symbol.isGeneric()) {
            return Optional.of("it is sealed and generic");
        }
        return alternatives.stream()
                .filter(alternative -> !alternative.isConcrete())
                .findFirst()
                .map(alternative -> alternative.is(Kind.ENUM)
                        ? "the enum `" + alternative.simpleName() + "` is one of its subtypes"
                        : "its subtype `" + alternative.simpleName() + "` is open");
    }
}
