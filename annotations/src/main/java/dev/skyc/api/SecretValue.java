package dev.skyc.api;

/**
 * A secret of the environment.
 *
 * <pre>{@code
 * public Webhooks(@Secret("psp-webhook") SecretValue secret) { … }
 *
 * mac.init(new SecretKeySpec(secret.get().getBytes(UTF_8), "HmacSHA256"));
 * }</pre>
 *
 * <p>Ask for the value each time it is used, because it may have been rotated. In a test: {@code () -> "s3cret"}.
 */
@FunctionalInterface
public interface SecretValue {
    /** The value as it is now, exactly as it is stored. */
    String get();
}
