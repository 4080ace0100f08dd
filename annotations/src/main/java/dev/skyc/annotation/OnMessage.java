package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consumes a Kafka topic: in order for each key, one consumer group for each handler.
 *
 * <pre>{@code
 * @OnMessage("clicks")
 * public void count(Message<Click> click) { … }
 * }</pre>
 *
 * <p>The parameter is the payload {@code T} or {@code Message<T>}; {@code byte[]} is a legal payload. One message for
 * each call; lists are refused. The method returns {@code void}, because the source discards replies. All readers and
 * writers of a topic use one payload type.
 *
 * <p>A message that fails is tried again as {@link Retry} says, and holds up those behind it in its partition
 * meanwhile; then it goes to the dead letters.
 *
 * <p>In the cluster: a KafkaSource {@code <function>-<handler>} with {@code ordering: ordered}, an explicit consumer
 * group and an explicit initial offset, which delivers to {@code /_skyc/messages/<handler>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnMessage {
    /** The topic's name in the application. */
    String value();

    /**
     * The consumer group; by default {@code <application>.<function>.<handler>}. Its place in the topic ends with the
     * KafkaSource, so it is {@link #name} and {@link FunctionName} that keep it when method or class are renamed.
     */
    String group() default "";

    /** Where a group without offsets starts. */
    Offset from() default Offset.EARLIEST;

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";

    /** Where a consumer group without committed offsets starts. */
    enum Offset {
        /** At the oldest message that the topic still holds. */
        EARLIEST,
        /** At the first message that arrives after the group was made. */
        LATEST
    }
}
