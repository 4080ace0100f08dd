package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter that receives the request body; needed only to set a limit.
 *
 * <pre>{@code
 * @Put("/photos/{id}")
 * public void upload(UUID id, @Body(max = "20MiB") InputStream photo) { … }
 * }</pre>
 *
 * <p>The body is an object read from JSON, {@code String}, {@code byte[]} or {@code InputStream}. Unreadable: 400; a
 * violated validation constraint: 422 with all violations; too large: 413. {@code POST}, {@code PUT} and {@code PATCH}
 * only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {
    /** The largest body accepted, in {@code B}, {@code KiB}, {@code MiB} or {@code GiB}; larger ones are answered with 413. */
    String max() default "1MiB";
}
