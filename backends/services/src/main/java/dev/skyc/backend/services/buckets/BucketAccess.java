package dev.skyc.backend.services.buckets;

import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;

/** What one function does with a bucket, all its capabilities together. */
enum BucketAccess {
    READ("reader", "ReadOnly"),
    WRITE("writer", "WriteOnly"),
    READ_WRITE("store", "ReadWrite");

    private final String role;
    private final String mode;

    BucketAccess(String role, String mode) {
        this.role = role;
        this.mode = mode;
    }

    /** The part of names of what belongs to this access. */
    String role() {
        return role;
    }

    /** COSI's word for it. */
    String mode() {
        return mode;
    }

    static BucketAccess of(FunctionAccess use) {
        boolean reads = use.accesses().stream().anyMatch(access -> !access.equals("write"));
        boolean writes = use.accesses().stream().anyMatch(access -> !access.equals("read"));
        return reads && writes ? READ_WRITE : reads ? READ : WRITE;
    }
}
