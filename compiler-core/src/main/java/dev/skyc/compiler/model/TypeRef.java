package dev.skyc.compiler.model;

import java.util.List;
import java.util.stream.Collectors;

/** A use of a type. {@code toString} gives its canonical Java spelling. */
public sealed interface TypeRef {
    /** A primitive type or {@code void}. */
    record Primitive(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A class or interface with its arguments.
     *
     * @param name canonical name ({@code java.util.Map.Entry})
     * @param arguments type arguments, empty for a type that is not generic or is used raw
     * @param raw whether the type is generic and used without arguments
     */
    record Declared(String name, List<TypeRef> arguments, boolean raw) implements TypeRef {
        public Declared {
            arguments = List.copyOf(arguments);
        }

        public static Declared of(String name, TypeRef... arguments) {
            return new Declared(name, List.of(arguments), false);
        }

        @Override
        public String toString() {
            return arguments.isEmpty()
                    ? name
                    : name + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">"));
        }
    }

    /** An array. */
    record Array(TypeRef component) implements TypeRef {
        @Override
        public String toString() {
            return component + "[]";
        }
    }

    /** A type variable that was not replaced by an argument. */
    record Variable(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A wildcard, in its source spelling. */
    record Wildcard(String text) implements TypeRef {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A name that denotes nothing known; already reported, so later checks skip it. */
    record Unresolved(String text) implements TypeRef {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Whether this is the class or interface of that canonical name. */
    default boolean is(String canonicalName) {
        return this instanceof Declared declared && declared.name().equals(canonicalName);
    }

    /** Whether this is {@code void}. */
    default boolean isVoid() {
        return this instanceof Primitive primitive && primitive.name().equals("void");
    }

    /** Whether a name in it could not be resolved. */
    default boolean isUnresolved() {
        if (this instanceof Declared declared) {
            return declared.arguments().stream().anyMatch(TypeRef::isUnresolved);
        }
        return this instanceof Unresolved
                || (this instanceof Array array && array.component().isUnresolved());
    }
}
