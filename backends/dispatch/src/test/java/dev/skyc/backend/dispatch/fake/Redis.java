package dev.skyc.backend.dispatch.fake;

import dev.skyc.api.KeyValueStore;
import dev.skyc.backend.dispatch.TestRuntime;
import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.Codec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Stands in for the run-time half of key-value stores. */
public final class Redis {
    private Redis() {}

    public static <V> KeyValueStore<V> store(Claim claim, Codec<V> codec) {
        return new Store<>(claim.name() + "/", ((TestRuntime) claim.runtime()).memory(), codec);
    }

    private record Store<V>(String prefix, Map<String, byte[]> memory, Codec<V> codec) implements KeyValueStore<V> {
        @Override
        public Optional<V> get(String key) {
            return Optional.ofNullable(memory.get(prefix + key)).map(bytes -> {
                try {
                    return codec.read(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public void put(String key, V value) {
            memory.put(prefix + key, bytes(value));
        }

        @Override
        public void put(String key, V value, Duration timeToLive) {
            put(key, value);
        }

        @Override
        public boolean putIfAbsent(String key, V value) {
            return memory.putIfAbsent(prefix + key, bytes(value)) == null;
        }

        @Override
        public boolean putIfAbsent(String key, V value, Duration timeToLive) {
            return putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, V expected, V value) {
            byte[] before = memory.get(prefix + key);
            return before != null
                    && Arrays.equals(before, bytes(expected))
                    && memory.replace(prefix + key, before, bytes(value));
        }

        @Override
        public boolean remove(String key) {
            return memory.remove(prefix + key) != null;
        }

        private byte[] bytes(V value) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                codec.write(value, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
