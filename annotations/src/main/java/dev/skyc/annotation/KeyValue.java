package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a key-value store that speaks the Redis protocol.
 *
 * <pre>{@code
 * public Carts(@KeyValue("carts") KeyValueStore<Cart> carts) { … }
 * }</pre>
 *
 * <p>The type is {@code KeyValueStore<V>} to read and write, or {@code KeyValueReader<V>} to read. All that ask for
 * one store use one value type.
 *
 * <p>In the cluster: the directory {@code /bindings/keyvalue-<name>} with {@code type} ({@code redis}), {@code host},
 * {@code port} and {@code password}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("keyvalue")
public @interface KeyValue {
    /** The store's name in the application. */
    String value();
}
