package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How far the function scales. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Scale {
    /** The smallest number of instances; 0 lets the function sleep. */
    int min() default 0;

    /** The largest number of instances; 0 leaves it to the cluster. */
    int max() default 0;

    /** Requests that one instance handles at the same time; 0 leaves it unlimited. */
    int concurrency() default 0;

    /** The time over which traffic moves to a new revision, as ISO 8601 duration; empty: at once. */
    String rollout() default "";
}
