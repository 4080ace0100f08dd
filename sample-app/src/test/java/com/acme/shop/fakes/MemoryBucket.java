package com.acme.shop.fakes;

import dev.skyc.api.BucketStore;
import dev.skyc.api.ObjectInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bucket in memory; its objects are never older than 1970. */
public final class MemoryBucket implements BucketStore {
    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private final TreeMap<String, ObjectInfo> infos = new TreeMap<>();

    /** The content of an object, as text. */
    public String text(String key) {
        return new String(contents.get(key), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Optional<ObjectInfo> info(String key) {
        return Optional.ofNullable(infos.get(key));
    }

    @Override
    public Optional<InputStream> read(String key) {
        return Optional.ofNullable(contents.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public Stream<ObjectInfo> list(String prefix) {
        return infos.values().stream().filter(info -> info.key().startsWith(prefix));
    }

    @Override
    public void write(String key, InputStream content, String contentType) {
        try {
            byte[] bytes = content.readAllBytes();
            contents.put(key, bytes);
            infos.put(key, new ObjectInfo(key, bytes.length, contentType, Instant.EPOCH, "\"" + bytes.length + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        contents.remove(key);
        infos.remove(key);
    }
}
