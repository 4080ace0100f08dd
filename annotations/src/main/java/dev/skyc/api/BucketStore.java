package dev.skyc.api;

/**
 * Reads and writes the objects of a bucket; see {@link BucketReader} and {@link BucketWriter}, either of which asks
 * for less.
 */
public interface BucketStore extends BucketReader, BucketWriter {}
