package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that the record, or sealed interface, is the payload of a CloudEvents type. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventType {
    /** The CloudEvents type in reverse DNS order, with a version: {@code com.acme.order.placed.v1}. */
    String value();

    /** Whether others than this application publish or consume the event too. */
    boolean external() default false;
}
