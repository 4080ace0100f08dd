package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** What calls a handler. */
public sealed interface Trigger {
    /** Where the trigger's annotation stands. */
    SourceSpan span();

    /** Requests of one method on one path. */
    record Http(HttpMethod method, PathTemplate path, SourceSpan span) implements Trigger {}

    /**
     * Events of the application's broker.
     *
     * @param types the CloudEvents types subscribed to: one, or all of a sealed payload; empty when none could be told
     * @param typeGiven whether the annotation names the type; otherwise the payload's {@code @EventType} does
     * @param source only events of this source
     * @param filter a CloudEvents SQL expression
     */
    record Event(
            List<String> types, boolean typeGiven, Optional<String> source, Optional<String> filter, SourceSpan span)
            implements Trigger {
        public Event {
            types = List.copyOf(types);
        }
    }

    /** Ticks of a clock. */
    record Schedule(String cron, String zone, SourceSpan span) implements Trigger {}

    /**
     * Messages of a topic.
     *
     * @param group the consumer group, if the annotation names one
     * @param earliest whether a group without offsets starts at the oldest message
     */
    record Message(String topic, Optional<String> group, boolean earliest, SourceSpan span) implements Trigger {}

    /**
     * Changes of a bucket's objects.
     *
     * @param prefix only keys that start with this; empty for all
     * @param suffix only keys that end with this; empty for all
     */
    record ObjectChange(String bucket, String prefix, String suffix, boolean created, boolean deleted, SourceSpan span)
            implements Trigger {}

    /** Whether this trigger is a request from outside the broker and its sources. */
    default boolean isHttp() {
        return this instanceof Http;
    }
}
