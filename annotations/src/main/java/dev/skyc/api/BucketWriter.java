package dev.skyc.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Writes and deletes the objects of a bucket, and tells {@code @OnObject} handlers of it.
 *
 * <pre>{@code
 * @Put("/photos/{id}")
 * public void upload(UUID id, @Header("Content-Type") String type, @Body(max = "20MiB") InputStream photo,
 *         @Bucket("photos") BucketWriter photos) {
 *     photos.write("originals/" + id, photo, type);
 * }
 * }</pre>
 *
 * <p>Each method returns after the bucket has accepted the object <em>and</em> the broker has accepted the event,
 * where a handler waits for it. When it throws, either may be missing: write again. Keys are at most 1,024 bytes of
 * UTF-8.
 */
public interface BucketWriter {
    /**
     * Writes an object of any length, replacing one of the same key. Reads the stream to its end and does not close it; when
     * the stream fails, there is no new object.
     */
    void write(String key, InputStream content, String contentType);

    /** Writes an object of a known length, which needs less memory. Otherwise the same. */
    default void write(String key, InputStream content, long length, String contentType) {
        write(key, content, contentType);
    }

    /** Writes an object from memory, replacing one of the same key. */
    default void write(String key, byte[] content, String contentType) {
        write(key, new ByteArrayInputStream(content), content.length, contentType);
    }

    /** Writes an object of type {@code application/octet-stream} from memory, replacing one of the same key. */
    default void write(String key, byte[] content) {
        write(key, content, "application/octet-stream");
    }

    /** Deletes the object; does nothing when there is none. */
    void delete(String key);
}
