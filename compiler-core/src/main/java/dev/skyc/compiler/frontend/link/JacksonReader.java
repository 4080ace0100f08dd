package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the annotations of Jackson that have a meaning in the model, and knows those that have none. */
final class JacksonReader {
    private static final String JACKSON = "com.fasterxml.jackson.";
    /** What is understood, or changes nothing about what members there are and what they are called. */
    private static final Set<String> UNDERSTOOD = Set.of(
            JacksonNames.PROPERTY,
            JacksonNames.ALIAS,
            JacksonNames.IGNORE,
            JacksonNames.IGNORE_PROPERTIES,
            JacksonNames.TYPE_INFO,
            JacksonNames.SUB_TYPES,
            JacksonNames.TYPE_NAME,
            JacksonNames.PACKAGE + "JsonClassDescription",
            JacksonNames.PACKAGE + "JsonEnumDefaultValue",
            JacksonNames.PACKAGE + "JsonPropertyDescription",
            JacksonNames.PACKAGE + "JsonPropertyOrder");

    private final Annotations annotations;
    private final AnnotationReader reader;

    JacksonReader(Annotations annotations, AnnotationReader reader) {
        this.annotations = annotations;
        this.reader = reader;
    }

    List<AnnotationUse> uses(List<AnnotationFacts> written, Scope scope) {
        return written.isEmpty() ? List.of() : annotations.of(written, scope);
    }

    /** The name that {@code @JsonProperty} gives. */
    Optional<String> propertyName(List<AnnotationUse> uses) {
        return Annotations.find(uses, JacksonNames.PROPERTY)
                .flatMap(use -> reader.read(use).nonEmpty("value"));
    }

    /** Further names under which a member is accepted. */
    List<String> aliases(List<AnnotationUse> uses) {
        return Annotations.find(uses, JacksonNames.ALIAS)
                .map(use -> reader.read(use).texts("value"))
                .orElse(List.of());
    }

    boolean isIgnored(List<AnnotationUse> uses) {
        return Annotations.find(uses, JacksonNames.IGNORE)
                .filter(use -> reader.read(use).flag("value").orElse(true))
                .isPresent();
    }

    /** The members that {@code @JsonIgnoreProperties} on a class names. */
    Set<String> ignoredMembers(List<AnnotationUse> uses) {
        return Annotations.find(uses, JacksonNames.IGNORE_PROPERTIES)
                .map(use -> (Set<String>) new TreeSet<>(reader.read(use).texts("value")))
                .orElse(Set.of());
    }

    Attributes values(AnnotationUse use) {
        return reader.read(use);
    }

    /** Why annotations make the JSON form of a type one that cannot be told from its declaration. */
    Optional<String> obstacleOn(TypeSymbol symbol) {
        TypeFacts facts = symbol.facts();
        List<String> found = new ArrayList<>(obstacles(facts.annotations(), Scope.header(symbol), ""));
        Scope body = Scope.body(symbol);
        facts.components().forEach(component -> {
            found.addAll(obstacles(component.annotations(), body, component.name()));
            found.addAll(obstacles(component.type().annotations(), body, component.name()));
        });
        facts.fields().forEach(field -> found.addAll(obstacles(field.annotations(), body, field.name())));
        facts.methods().forEach(method -> found.addAll(obstacles(method.annotations(), body, method.name())));
        if (!symbol.is(TypeFacts.Kind.CLASS)) {
            facts.constructors()
                    .forEach(
                            constructor -> found.addAll(obstacles(constructor.annotations(), body, "the constructor")));
        }
        return found.stream().findFirst();
    }

    private List<String> obstacles(List<AnnotationFacts> written, Scope scope, String where) {
        List<String> found = new ArrayList<>();
        for (AnnotationUse use : uses(written, scope)) {
            boolean unknown = use.type().startsWith(JACKSON) && !UNDERSTOOD.contains(use.type());
            if (unknown || hasOneWay(use)) {
                found.add("`@" + use.simpleName() + "`" + (where.isEmpty() ? "" : " on `" + where + "`"));
            }
        }
        return found;
    }

    /** A property that is only read or only written is in one of the two JSON forms alone. */
    private boolean hasOneWay(AnnotationUse use) {
        return use.is(JacksonNames.PROPERTY)
                && reader.read(use).given().get("access") instanceof Value.EnumConstant access
                && access.name().endsWith("_ONLY");
    }
}
