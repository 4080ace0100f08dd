package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often and how soon a failed event, schedule, message or object change is delivered again.
 *
 * <pre>{@code
 * @OnEvent
 * @Retry(attempts = 8, backoff = "PT2S")                  // waits 2, 4, 8, … 128 seconds
 * public void charge(OrderPlaced order) { … }
 * }</pre>
 *
 * <p>Without it: five attempts, one second, dead letters kept. On a class it holds for all its handlers but those that
 * have one of their own; it may stand on an annotation of your own. HTTP handlers have no delivery, so there it is an
 * error. A handler that throws {@code Rejected} is not tried again, whatever stands here.
 *
 * <p>In the cluster: {@code spec.delivery} of the Trigger or KafkaSource, with {@code retry: attempts - 1},
 * {@code backoffPolicy: exponential}, {@code backoffDelay}, and the application's dead-letter function as
 * {@code deadLetterSink}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Retry {
    /** Deliveries in all, counting the first; at least 1. */
    int attempts() default 5;

    /** The wait before the first repetition, as ISO 8601 duration of at most {@code PT10M}; it doubles each time. */
    String backoff() default "PT1S";

    /**
     * Whether an event that was rejected, or whose attempts are used up, is kept as dead letter. {@code false} loses
     * it, and is reported as a warning.
     */
    boolean deadLetter() default true;
}
