package dev.skyc.api;

import java.util.Optional;

/**
 * Reads a key-value store.
 *
 * <pre>{@code
 * @Get("/carts/{customer}")
 * public Optional<Cart> cart(String customer, @KeyValue("carts") KeyValueReader<Cart> carts) {
 *     return carts.get(customer);
 * }
 * }</pre>
 *
 * <p>Entries cannot be listed; what needs listing belongs in a database. Keys are at most 1 KiB of UTF-8.
 *
 * @param <V> type of the values, stored as JSON
 */
@FunctionalInterface
public interface KeyValueReader<V> {
    /** The value of a key, if it has one. */
    Optional<V> get(String key);
}
