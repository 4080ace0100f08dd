package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the parameter to a request header.
 *
 * <pre>{@code
 * @Post("/webhooks/psp")
 * public void receive(@Header("Psp-Signature") String signature, byte[] body) { … }
 * }</pre>
 *
 * <p>The type is a scalar (String, primitives and their boxes, BigDecimal, UUID, enums, java.time), {@code Optional}
 * of one, or {@code List} of one. Absent: the {@link Default}, empty, an empty list, otherwise 400. Malformed, or
 * repeated for anything but a list: 400. HTTP handlers only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {
    /** The header's name; case does not matter. */
    String value();
}
