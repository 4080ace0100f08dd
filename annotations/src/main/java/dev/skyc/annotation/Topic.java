package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the right to write a Kafka topic.
 *
 * <pre>{@code
 * @Post("/clicks")
 * public Response<Void> click(Click click, @Topic("clicks") TopicWriter<Click> clicks) { … }
 * }</pre>
 *
 * <p>The type is {@code TopicWriter<T>}. To read a topic, see {@link OnMessage}.
 *
 * <p>In the cluster: the directory {@code /bindings/topic-<name>} with {@code type} ({@code kafka}),
 * {@code bootstrap-servers}, {@code topic} and the credentials.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("topic")
public @interface Topic {
    /** The topic's name in the application. */
    String value();
}
