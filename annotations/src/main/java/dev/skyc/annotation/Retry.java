package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often and how soon a failed event, schedule, message or object is delivered again. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Retry {
    /** Deliveries in all, counting the first. */
    int attempts() default 5;

    /** The wait before the first repetition, as ISO 8601 duration; it doubles each time. */
    String backoff() default "PT1S";

    /** Whether an event whose attempts are used up is kept as dead letter. */
    boolean deadLetter() default true;
}
