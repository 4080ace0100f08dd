package dev.skyc.compiler.json;

import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Uses of types in their Java spelling: {@code java.util.Map<java.lang.String, shop.Order[]>}. A generic type without
 * arguments is spelled with empty brackets.
 */
final class TypeText {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

    private final String text;
    private final Collection<String> variables;
    private int at;

    private TypeText(String text, Collection<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    static String write(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return write(array.component()) + "[]";
        }
        if (type instanceof TypeRef.Declared declared) {
            String arguments =
                    declared.arguments().stream().map(TypeText::write).collect(Collectors.joining(", ", "<", ">"));
            return declared.arguments().isEmpty() && !declared.raw() ? declared.name() : declared.name() + arguments;
        }
        return type.toString();
    }

    /**
     * Reads a spelling.
     *
     * @param variables names that are type variables
     */
    static TypeRef read(String text, Collection<String> variables) {
        TypeText reader = new TypeText(text, variables);
        TypeRef type = reader.type();
        if (reader.at != text.length()) {
            throw new Reader.Malformed("`" + text + "` is not a type");
        }
        return type;
    }

    private TypeRef type() {
        int start = at;
        if (text.startsWith("?", at)) {
            return new TypeRef.Wildcard(wildcard());
        }
        while (at < text.length() && "<>,[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at).strip();
        if (name.isEmpty()) {
            throw new Reader.Malformed("`" + text + "` is not a type");
        }
        TypeRef type = named(name);
        while (text.startsWith("[]", at)) {
            at += 2;
            type = new TypeRef.Array(type);
        }
        return type;
    }

    private TypeRef named(String name) {
        if (PRIMITIVES.contains(name)) {
            return new TypeRef.Primitive(name);
        }
        if (!text.startsWith("<", at)) {
            return variables.contains(name) ? new TypeRef.Variable(name) : new TypeRef.Declared(name, List.of(), false);
        }
        at++;
        List<TypeRef> arguments = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '>') {
            arguments.add(type());
            if (text.startsWith(",", at)) {
                at++;
                while (text.startsWith(" ", at)) {
                    at++;
                }
            }
        }
        at++;
        return new TypeRef.Declared(name, arguments, arguments.isEmpty());
    }

    /** Everything up to the comma or bracket that ends it. */
    private String wildcard() {
        int start = at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = depth == 0 && (c == ',' || c == '>');
            if (ends) {
                break;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return text.substring(start, at);
    }
}
