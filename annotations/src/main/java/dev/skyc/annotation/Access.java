package dev.skyc.annotation;

/** What a function may do with a resource. */
public enum Access {
    /** Read only. */
    READ,
    /** Read and write. */
    READ_WRITE
}
