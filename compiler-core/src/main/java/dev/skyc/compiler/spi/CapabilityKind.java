package dev.skyc.compiler.spi;

import java.util.List;
import java.util.Optional;

/**
 * A kind of capability. An annotation that carries {@code @CapabilityKind("search")} declares a capability of the kind
 * that is named {@code search} here. Found by {@link java.util.ServiceLoader}; without state.
 */
public interface CapabilityKind {
    /** The kind's name: lower-case letters and digits, the first a letter. */
    String name();

    /** The section of {@code serverless.yaml} in which environments configure resources of this kind, such as {@code databases}. */
    String section();

    /** Whether the parameter's type alone declares the capability, so that it needs no annotation ({@code Publisher}). */
    default boolean isImplicit() {
        return false;
    }

    /**
     * Whether resources of the kind are made by somebody else in every environment, as the value of a secret is. A provider
     * that an environment chooses for all kinds then holds for this one only if it provides it.
     */
    default boolean isGiven() {
        return false;
    }

    /** The parameter types that the annotation accepts; an empty list accepts none. */
    List<AcceptedType> accepts();

    /**
     * The files of a binding of this kind, beside {@code type} and {@code provider}, that the provider {@code existing} takes
     * from a Secret unless it is told otherwise; names of the Service Binding specification where it has one.
     */
    List<String> bindingKeys();

    /** Files that a binding of this kind may have beside or in place of these, and that its factory understands. */
    default List<String> optionalBindingKeys() {
        return List.of();
    }

    /** The value of the binding's {@code type} file, such as {@code postgresql}. */
    String bindingType();

    /**
     * The public static method that generated code calls to make the capability, as {@code com.acme.Search#open}. It takes
     * the binding's directory and, where the accepted type carries a payload, its codec.
     */
    String factory();

    /** The method for one of the accepted types, where they are made by different ones. */
    default String factory(AcceptedType type) {
        return factory();
    }

    /**
     * A parameter type.
     *
     * @param type canonical name of the parameter's class; {@code *} for any scalar
     * @param access what a function that asks for it does with the resource
     * @param payload index of the type argument that the resource carries, if it carries one
     * @param accessAttribute an attribute of the annotation whose enum constant replaces {@code access}, lower case and with
     *     dashes ({@code READ_WRITE} becomes {@code read-write})
     */
    record AcceptedType(String type, String access, Optional<Integer> payload, Optional<String> accessAttribute) {
        /** A type without payload. */
        public static AcceptedType of(String type, String access) {
            return new AcceptedType(type, access, Optional.empty(), Optional.empty());
        }

        /** A generic type whose first argument is what the resource carries. */
        public static AcceptedType carrying(String type, String access) {
            return new AcceptedType(type, access, Optional.of(0), Optional.empty());
        }

        /** A type whose access an attribute of the annotation gives. */
        public static AcceptedType accessFrom(String type, String attribute, String otherwise) {
            return new AcceptedType(type, otherwise, Optional.empty(), Optional.of(attribute));
        }
    }
}
