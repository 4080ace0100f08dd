package dev.skyc.api;

import java.time.Duration;

/**
 * Reads and writes a key-value store.
 *
 * <pre>{@code
 * @Put("/carts/{customer}")
 * public void save(String customer, Cart cart, @KeyValue("carts") KeyValueStore<Cart> carts) {
 *     carts.put(customer, cart, Duration.ofDays(30));
 * }
 * }</pre>
 *
 * <p>An entry with a time to live is gone when the time is over, and may be evicted earlier when memory is short. An
 * entry without one stays until it is removed, and survives a restart of the store but for the last second of writes.
 *
 * @param <V> type of the values, stored as JSON
 */
public interface KeyValueStore<V> extends KeyValueReader<V> {
    /** Sets the value of a key, without time to live. */
    void put(String key, V value);

    /** Sets the value of a key for a time of at least one millisecond. */
    void put(String key, V value, Duration timeToLive);

    /** Sets the value unless the key has one; whether it was set. */
    boolean putIfAbsent(String key, V value);

    /** Sets the value for a time unless the key has one; whether it was set. */
    boolean putIfAbsent(String key, V value, Duration timeToLive);

    /**
     * Compare and set: sets the value if the key now has the expected one; whether it was set. Values are compared in
     * their stored form. A time to live goes on.
     */
    boolean replace(String key, V expected, V value);

    /** Removes the entry; whether there was one. */
    boolean remove(String key);
}
