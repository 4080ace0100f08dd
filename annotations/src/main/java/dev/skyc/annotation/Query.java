package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the parameter to a query parameter of the request.
 *
 * <pre>{@code
 * @Get("/orders")
 * public OrderPage list(@Query @Default("50") int limit, @Query Optional<String> after, @Query List<Status> status) { … }
 * }</pre>
 *
 * <p>The type is a scalar (String, primitives and their boxes, BigDecimal, UUID, enums, java.time), {@code Optional}
 * of one, or {@code List} of one. Absent: the {@link Default}, empty, an empty list, otherwise 400. Malformed, or
 * repeated for anything but a list: 400. HTTP handlers only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Query {
    /** The name in the query string; the parameter's name by default. */
    String value() default "";
}
