package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a secret.
 *
 * <pre>{@code
 * public Webhooks(@Secret("psp-webhook") SecretValue secret) { … }
 * }</pre>
 *
 * <p>The type is {@code SecretValue}, whose {@code get()} follows rotation. A {@code String} is refused: it would be
 * read once and could be logged by accident.
 *
 * <p>In the cluster: the directory {@code /bindings/secret-<name>} with {@code type} ({@code secret}) and
 * {@code value}. The value never appears in YAML.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("secret")
public @interface Secret {
    /** The secret's name in the application. */
    String value();
}
