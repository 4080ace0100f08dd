package dev.skyc.runtime.contract;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generic types as values, for {@link Json#codec}. */
public final class Types {
    private Types() {}

    /** {@code Map<String, Order>} is {@code of(Map.class, String.class, Order.class)}. */
    public static ParameterizedType of(Class<?> raw, Type... arguments) {
        return new Parameterized(raw, List.of(arguments));
    }

    /** An array of a generic type. */
    public static GenericArrayType arrayOf(Type component) {
        return new GenericArray(component);
    }

    private record GenericArray(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public String getTypeName() {
            return component.getTypeName() + "[]";
        }
    }

    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public String getTypeName() {
            return arguments.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", raw.getName() + "<", ">"));
        }

        // The JDK's own implementation defines these so; sets of types mix both.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ParameterizedType type
                    && raw.equals(type.getRawType())
                    && Arrays.equals(getActualTypeArguments(), type.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return arguments.hashCode() ^ raw.hashCode();
        }
    }
}
