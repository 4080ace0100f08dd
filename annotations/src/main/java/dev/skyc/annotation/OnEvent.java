package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Subscribes the method to CloudEvents of the application's broker.
 *
 * <pre>{@code
 * @OnEvent
 * public PaymentSettled charge(Event<OrderPlaced> order) { … }     // the returned event is the reply
 *
 * @OnEvent(filter = "region = 'eu'")
 * public void ship(OrderPlaced order) { … }
 * }</pre>
 *
 * <p>The parameter is the payload {@code E} or {@code Event<E>}; its {@link EventType} is the subscription. A sealed
 * payload subscribes to the types of all its alternatives. {@code byte[]} is a legal payload; it needs {@link #type}.
 * The method returns {@code void}, an event, an {@code Optional} of one, or a sealed event: what it returns is
 * published as reply. A reply of the type that the handler consumes is an error, because it would feed itself.
 *
 * <p>Delivery is at least once and in no particular order; see {@link Retry} for failures.
 *
 * <p>In the cluster: one Trigger {@code <function>-<handler>} with filters on {@code type}, {@code source} and the
 * expression, which delivers to {@code /_skyc/events/<handler>} of the function.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEvent {
    /** The CloudEvents type; by default that of the payload's {@link EventType}. */
    String type() default "";

    /** Only events with exactly this CloudEvents {@code source}; any source by default. */
    String source() default "";

    /**
     * A CloudEvents SQL expression over the event's attributes, such as {@code "region = 'eu' AND subject LIKE 'a%'"};
     * no filter by default. It sees attributes only: mark components of the payload with {@link Attribute}.
     */
    String filter() default "";

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
