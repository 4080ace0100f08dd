package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types have a JSON form that is known at compile time, and why others have none. */
public final class JsonTypes {
    /** An array of bytes: binary as a whole payload, text in base 64 inside one. */
    public static final TypeRef BYTES = new TypeRef.Array(new TypeRef.Primitive("byte"));

    private static final String OPTIONAL = "java.util.Optional";
    private static final Set<String> TEXTS = Set.of("java.net.URI", "java.util.Currency", "java.util.Locale");
    private static final Set<String> COLLECTIONS = Set.of(
            "java.lang.Iterable",
            "java.util.Collection",
            "java.util.List",
            "java.util.NavigableSet",
            "java.util.Set",
            "java.util.SortedSet");
    private static final Set<String> MAPS = Set.of("java.util.Map", "java.util.NavigableMap", "java.util.SortedMap");

    private final Map<String, TypeDefinition> definitions;

    /** Judges types among these definitions. */
    public JsonTypes(Map<String, TypeDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Why a type has no JSON form.
     *
     * @param part the part of the type that is the reason
     * @param reason the end of a sentence that begins with the part
     * @param remedy what to write instead
     */
    public record Refusal(TypeRef part, String reason, String remedy) {}

    /** Whether the type is a map with keys and values. */
    public static boolean isMap(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                && MAPS.contains(declared.name())
                && declared.arguments().size() == 2;
    }

    /** Why a value of the type cannot be a whole payload; empty if it can. */
    public Optional<Refusal> refuse(TypeRef type) {
        return type.is("java.io.InputStream") ? Optional.empty() : refuseValue(type);
    }

    /** Why a value of the type cannot be a member of another; empty if it can. */
    public Optional<Refusal> refuseMember(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                        && type.is(OPTIONAL)
                        && declared.arguments().size() == 1
                ? refuseValue(declared.arguments().get(0))
                : refuseValue(type);
    }

    private Optional<Refusal> refuseValue(TypeRef type) {
        if (type.equals(BYTES) || type.isUnresolved() || Scalars.isScalar(type, definitions)) {
            return Optional.empty();
        }
        if (type instanceof TypeRef.Array array) {
            return refusal(type, "is an array", "write `List<" + TypeNames.boxed(array.component()) + ">`");
        }
        if (type instanceof TypeRef.Wildcard) {
            return refusal(type, "is a wildcard, so the type of what is written is not known", "write the type itself");
        }
        // Variables stand in members of generic types only, where each use gives the argument.
        return type instanceof TypeRef.Declared declared ? refuseDeclared(declared) : Optional.empty();
    }

    private Optional<Refusal> refuseDeclared(TypeRef.Declared type) {
        if (type.raw()) {
            return refusal(
                    type, "is generic and used without type arguments", "write `" + TypeNames.simple(type) + "<…>`");
        }
        boolean known = definitions.containsKey(type.name())
                || COLLECTIONS.contains(type.name())
                || TEXTS.contains(type.name());
        if (known || !JdkTypes.isForeign(type.name())) {
            return firstOf(type.arguments());
        }
        if (isMap(type)) {
            return refuseValue(type.arguments().get(1));
        }
        return refusal(type, JdkTypes.reason(type.name()), JdkTypes.remedy(type));
    }

    private Optional<Refusal> firstOf(List<TypeRef> types) {
        return types.stream().map(this::refuseValue).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refusal> refusal(TypeRef part, String reason, String remedy) {
        return Optional.of(new Refusal(part, reason, remedy));
    }
}
