package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.TypeRef;
import java.util.Locale;
import java.util.stream.Collectors;

/** Spells types and literals in a generated file. */
record JavaText(Imports imports) {
    /** A type. */
    String type(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            String arguments = declared.arguments().stream().map(this::type).collect(Collectors.joining(", "));
            return imports.use(declared.name()) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
        }
        return type instanceof TypeRef.Array array ? type(array.component()) + "[]" : type.toString();
    }

    /** A type as argument of another one. */
    String boxed(TypeRef type) {
        return type instanceof TypeRef.Primitive primitive ? imports.use(box(primitive)) : type(type);
    }

    /** A type without its arguments as class literal. */
    String classLiteral(TypeRef type) {
        return type(erased(type)) + ".class";
    }

    /** A type as an expression of {@link java.lang.reflect.Type}. */
    String reflected(TypeRef type) {
        if (type instanceof TypeRef.Declared declared && !declared.arguments().isEmpty()) {
            String arguments =
                    declared.arguments().stream().map(this::reflected).collect(Collectors.joining(", "));
            return imports.use(Contract.TYPES) + ".of(" + classLiteral(type) + ", " + arguments + ")";
        }
        if (type instanceof TypeRef.Array array && !erased(array.component()).equals(array.component())) {
            return imports.use(Contract.TYPES) + ".arrayOf(" + reflected(array.component()) + ")";
        }
        return type instanceof TypeRef.Primitive primitive
                ? imports.use(box(primitive)) + ".class"
                : classLiteral(type);
    }

    /** A string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        // javac replaces such escapes before it looks for the end of the literal.
        return literal.append('"').toString().replace("\\u000a", "\\n").replace("\\u000d", "\\r");
    }

    private static TypeRef erased(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return TypeRef.Declared.of(declared.name());
        }
        return type instanceof TypeRef.Array array ? new TypeRef.Array(erased(array.component())) : type;
    }

    private static String box(TypeRef.Primitive primitive) {
        return switch (primitive.name()) {
            case "int" -> "java.lang.Integer";
            case "char" -> "java.lang.Character";
            default ->
                "java.lang."
                        + primitive.name().substring(0, 1).toUpperCase(Locale.ROOT)
                        + primitive.name().substring(1);
        };
    }
}
