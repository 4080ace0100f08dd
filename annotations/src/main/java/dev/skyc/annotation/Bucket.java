package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a bucket of objects that speaks the S3 protocol.
 *
 * <pre>{@code
 * public Photos(@Bucket("photos") BucketWriter photos) { … }
 * }</pre>
 *
 * <p>The type states the access: {@code BucketReader}, {@code BucketWriter} or {@code BucketStore} for both.
 *
 * <p>In the cluster: the directory {@code /bindings/bucket-<name>} with {@code type} ({@code s3}), {@code endpoint},
 * {@code region}, {@code bucket}, {@code access-key-id} and {@code secret-access-key}; for writers
 * {@code /bindings/events} too, because a write tells {@link OnObject} handlers.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("bucket")
public @interface Bucket {
    /** The bucket's name in the application. */
    String value();
}
