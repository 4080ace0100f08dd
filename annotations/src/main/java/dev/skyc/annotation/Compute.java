package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one instance of the function gets, and how long an invocation may take. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Compute {
    /** CPU request as Kubernetes quantity, such as {@code 250m}; empty: none. */
    String cpu() default "";

    /** Memory request and limit as Kubernetes quantity, such as {@code 256Mi}; empty: none. */
    String memory() default "";

    /** The longest an invocation may take, as ISO 8601 duration of at most {@code PT10M}; empty: the default of the cluster. */
    String timeout() default "";
}
