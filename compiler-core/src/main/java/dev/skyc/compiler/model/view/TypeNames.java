package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeRef;
import java.util.stream.Collectors;

/** Spells types the way a developer does, without packages. */
public final class TypeNames {
    private TypeNames() {}

    /** The type with simple names: {@code List<Order>}. */
    public static String simple(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return simple(array.component()) + "[]";
        }
        if (type instanceof TypeRef.Declared declared) {
            String arguments =
                    declared.arguments().stream().map(TypeNames::simple).collect(Collectors.joining(", "));
            return simple(declared.name()) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
        }
        return type.toString();
    }

    /** The last part of a canonical name. */
    public static String simple(String canonicalName) {
        return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
    }

    /** The type as a type argument: {@code Integer} for {@code int}. */
    public static String boxed(TypeRef type) {
        String name = simple(type);
        if (!(type instanceof TypeRef.Primitive)) {
            return name;
        }
        return switch (name) {
            case "int" -> "Integer";
            case "char" -> "Character";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
        };
    }
}
