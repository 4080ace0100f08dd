package dev.skyc.api;

import dev.skyc.annotation.OnObject.Change;

/**
 * An object of a bucket was created or deleted.
 *
 * <pre>{@code
 * @OnObject(value = "photos", prefix = "originals/", on = CREATED)
 * public void thumbnail(ObjectEvent photo, @Bucket("photos") BucketReader photos) {
 *     photos.read(photo.key()).ifPresent(…);         // empty when it was deleted meanwhile
 * }
 * }</pre>
 *
 * <p>Several writes of one key give several events, in no particular order: read the object to learn its present
 * state.
 *
 * @param id the same for a repeated delivery
 * @param bucket the bucket's name in the application
 * @param key the object's key
 * @param change what happened
 */
public record ObjectEvent(String id, String bucket, String key, Change change) {}
