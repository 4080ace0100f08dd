package com.acme.shop.fakes;

import dev.skyc.api.KeyValueStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A key-value store that forgets nothing but remembers each entry's time to live. */
public final class MapStore<V> implements KeyValueStore<V> {
    public final Map<String, V> values = new HashMap<>();
    public final Map<String, Duration> timesToLive = new HashMap<>();

    @Override
    public Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void put(String key, V value, Duration timeToLive) {
        values.put(key, value);
        timesToLive.put(key, timeToLive);
    }

    @Override
    public boolean putIfAbsent(String key, V value) {
        return values.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean putIfAbsent(String key, V value, Duration timeToLive) {
        timesToLive.putIfAbsent(key, timeToLive);
        return putIfAbsent(key, value);
    }

    @Override
    public boolean replace(String key, V expected, V value) {
        return values.replace(key, expected, value);
    }

    @Override
    public boolean remove(String key) {
        return values.remove(key) != null;
    }
}
