package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text used when a query parameter, header, cookie or configuration value is absent.
 *
 * <pre>{@code
 * public OrderPage list(@Query @Default("50") int limit) { … }
 *
 * public Reports(@Config("page-size") @Default("1000") int pageSize) { … }
 * }</pre>
 *
 * <p>Only beside {@link Query}, {@link Header}, {@link Cookie} or {@link Config}; it must be readable as the
 * parameter's type, and makes no sense on an {@code Optional} or {@code List}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Default {
    /** The value, in the form in which a request would carry it. */
    String value();
}
