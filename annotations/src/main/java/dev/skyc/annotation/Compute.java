package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one instance of the function gets, and how long an invocation may take.
 *
 * <pre>{@code
 * @Compute(cpu = "250m", memory = "512Mi", timeout = "PT2M")
 * public class Thumbnails { … }
 * }</pre>
 *
 * <p>Without it the container asks for nothing, and the cluster's default timeout holds (five minutes on a stock
 * Knative). May stand on an annotation of your own.
 *
 * <p>In the cluster: {@code resources.requests.cpu}, {@code resources.requests.memory} with the same value as limit,
 * and {@code timeoutSeconds}. CPU is never limited.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Compute {
    /** CPU request as Kubernetes quantity, such as {@code 250m}; empty: none. */
    String cpu() default "";

    /** Memory request and limit as Kubernetes quantity, such as {@code 256Mi}; empty: none. */
    String memory() default "";

    /**
     * The longest an invocation may take, as ISO 8601 duration in whole seconds, at most {@code PT10M} (what a stock
     * Knative allows); empty: the default of the cluster.
     */
    String timeout() default "";
}
