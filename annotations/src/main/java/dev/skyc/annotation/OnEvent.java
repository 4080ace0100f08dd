package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Subscribes the method to CloudEvents of the application's broker. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEvent {
    /** The CloudEvents type; by default that of the payload's {@link EventType}. */
    String type() default "";

    /** Only events with exactly this CloudEvents {@code source}; any source by default. */
    String source() default "";

    /** A CloudEvents SQL expression over the event's attributes; no filter by default. */
    String filter() default "";

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
