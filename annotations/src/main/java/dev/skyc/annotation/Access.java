package dev.skyc.annotation;

/**
 * What a function may do with a database.
 */
public enum Access {
    /** Read only: transactions that write fail. */
    READ,
    /** Read and write. */
    READ_WRITE
}
