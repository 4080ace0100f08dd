package dev.skyc.backend.local.engine;

/** A key pair that opens one bucket and no other. */
public record S3Key(String accessKey, String secretKey, String bucket, boolean writable) {
    /** Without the secret. */
    @Override
    public String toString() {
        return accessKey + " " + (writable ? "writes " : "reads ") + bucket;
    }
}
