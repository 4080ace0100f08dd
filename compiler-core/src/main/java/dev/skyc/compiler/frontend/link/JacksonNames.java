package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.stream.Stream;

/** Names of Jackson's annotations. */
final class JacksonNames {
    static final String PACKAGE = "com.fasterxml.jackson.annotation.";
    static final String PROPERTY = PACKAGE + "JsonProperty";
    static final String ALIAS = PACKAGE + "JsonAlias";
    static final String IGNORE = PACKAGE + "JsonIgnore";
    static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
    static final String CREATOR = PACKAGE + "JsonCreator";
    static final String VALUE = PACKAGE + "JsonValue";
    static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
    static final String SUB_TYPES = PACKAGE + "JsonSubTypes";
    static final String TYPE_NAME = PACKAGE + "JsonTypeName";

    private JacksonNames() {}

    /** Whether any annotation on the type or its members looks like Jackson's. */
    static boolean areOn(TypeSymbol symbol) {
        TypeFacts facts = symbol.facts();
        Stream<AnnotationFacts> all = Stream.of(
                        facts.annotations().stream(),
                        facts.fields().stream().flatMap(field -> field.annotations().stream()),
                        facts.methods().stream().flatMap(method -> method.annotations().stream()),
                        facts.constructors().stream().flatMap(constructor -> constructor.annotations().stream()))
                .flatMap(annotations -> annotations);
        return all.anyMatch(annotation -> Names.lastSegment(annotation.name()).startsWith("Json"));
    }
}
