package dev.skyc.api;

import java.time.Instant;

/**
 * What a bucket knows about an object without reading it.
 *
 * @param key the object's key
 * @param size its length in bytes
 * @param contentType the media type it was written with
 * @param lastModified when it was written
 * @param etag changes with the content; to be compared only
 */
public record ObjectInfo(String key, long size, String contentType, Instant lastModified, String etag) {}
