package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far the function scales.
 *
 * <pre>{@code
 * @Scale(min = 1, max = 20, concurrency = 50)
 * public class Orders { … }
 * }</pre>
 *
 * <p>Without it the function sleeps when nobody calls, scales as far as the cluster allows, and one instance takes any
 * number of requests at the same time. May stand on an annotation of your own. An environment can say otherwise:
 * {@code functions: {orders: {scale: {max: 5}}}}.
 *
 * <p>In the cluster: the annotations {@code autoscaling.knative.dev/min-scale} and {@code max-scale} of the revision,
 * {@code containerConcurrency}, and {@code serving.knative.dev/rollout-duration} of the Service.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Scale {
    /** The smallest number of instances; 0 lets the function sleep. At most {@link #max}, unless that is 0. */
    int min() default 0;

    /** The largest number of instances; 0 leaves it to the cluster. */
    int max() default 0;

    /** Requests that one instance handles at the same time, at most 1000; 0 leaves it unlimited. */
    int concurrency() default 0;

    /** The time over which traffic moves to a new revision, as ISO 8601 duration in whole seconds; empty: at once. */
    String rollout() default "";
}
