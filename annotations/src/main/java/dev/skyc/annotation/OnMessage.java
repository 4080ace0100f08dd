package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Consumes a Kafka topic: ordered per key, one consumer group per handler. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnMessage {
    /** The topic's name in the application. */
    String value();

    /** The consumer group; by default {@code <application>.<function>.<handler>}. */
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
