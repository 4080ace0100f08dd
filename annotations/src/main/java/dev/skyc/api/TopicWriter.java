package dev.skyc.api;

/**
 * Writes messages to a topic.
 *
 * <pre>{@code
 * @Post("/clicks")
 * public Response<Void> click(Click click, @Topic("clicks") TopicWriter<Click> clicks) {
 *     clicks.write(click.session(), click);
 *     return Response.accepted();
 * }
 * }</pre>
 *
 * <p>Messages of one key are delivered in the order in which they were written. In a test: {@code map::put}.
 *
 * @param <T> the payload; the same type on all readers and writers of the topic
 */
@FunctionalInterface
public interface TopicWriter<T> {
    /** Writes one message; returns when all in-sync replicas hold it. */
    void write(String key, T message);
}
