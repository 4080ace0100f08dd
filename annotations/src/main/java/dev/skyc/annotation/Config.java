package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a configuration value of the environment.
 *
 * <pre>{@code
 * public Reports(@Config("page-size") @Default("1000") int pageSize) { … }
 * }</pre>
 *
 * <p>The type is a scalar (String, primitives and their boxes, BigDecimal, UUID, enums, java.time). Without
 * {@link Default} every environment must give the value: {@code config: {page-size: 500}}. It is read once, when the
 * process starts.
 *
 * <p>In the cluster: the environment variable {@code SKYC_CONFIG_PAGE_SIZE}; a new value makes a new revision.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("config")
public @interface Config {
    /** The value's name in the application. */
    String value();
}
