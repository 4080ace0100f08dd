package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the record, or sealed interface, is the payload of a CloudEvents type.
 *
 * <pre>{@code
 * @EventType("com.acme.order.placed.v1")
 * public record OrderPlaced(UUID orderId, @Attribute String region, BigDecimal total) {}
 * }</pre>
 *
 * <p>Two payload types cannot share one event type. An event that nobody of this application publishes, or to which
 * nobody subscribes, is reported as a warning unless it is {@link #external}. A change that old subscribers cannot
 * read needs a new version in the name.
 *
 * <p>In the cluster: the {@code type} of the event, and the filter of each Trigger that subscribes to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventType {
    /** The CloudEvents type in reverse DNS order, with a version: {@code com.acme.order.placed.v1}. */
    String value();

    /** Whether others than this application publish or consume the event too. */
    boolean external() default false;
}
