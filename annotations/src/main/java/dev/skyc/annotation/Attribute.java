package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Also sends the component as CloudEvents attribute, so that filters can see it.
 *
 * <pre>{@code
 * @EventType("com.acme.order.placed.v1")
 * public record OrderPlaced(@Attribute("subject") UUID orderId, @Attribute String region, BigDecimal total) {}
 * }</pre>
 *
 * <p>The component is a scalar: text, number, boolean, UUID, enum or time. It stays part of the payload.
 * {@code subject} and {@code partitionkey} have the meaning that CloudEvents gives them; other names are extensions.
 * The context attributes {@code id}, {@code source}, {@code type}, {@code specversion}, {@code time},
 * {@code datacontenttype} and {@code dataschema} cannot be set.
 *
 * <p>In the cluster: a {@code ce-…} header of the event, which a filter of {@link OnEvent} may use.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Attribute {
    /**
     * The attribute's name: lower-case letters and digits, best at most 20. By default the component's name, which then
     * must have that form.
     */
    String value() default "";
}
