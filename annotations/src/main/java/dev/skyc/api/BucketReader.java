package dev.skyc.api;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the objects of a bucket.
 *
 * <pre>{@code
 * @Get("/photos/{id}")
 * public Optional<InputStream> photo(UUID id, @Bucket("photos") BucketReader photos) {
 *     return photos.read("originals/" + id);
 * }
 * }</pre>
 */
public interface BucketReader {
    /** What is known about an object, if there is one of that key. */
    Optional<ObjectInfo> info(String key);

    /** The object's content, if there is one of that key. The caller closes the stream, or returns it from a handler. */
    Optional<InputStream> read(String key);

    /**
     * The objects whose keys start with the prefix, sorted by the bytes of their keys in UTF-8; pages are fetched as
     * the stream is read.
     */
    Stream<ObjectInfo> list(String prefix);
}
