package dev.skyc.api;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A CloudEvent: the payload with its attributes.
 *
 * <pre>{@code
 * @OnEvent
 * public void ship(Event<OrderPlaced> order) {
 *     if (seen(order.source() + " " + order.id())) {
 *         return;                                    // brokers deliver at least once
 *     }
 *     …
 * }
 * }</pre>
 *
 * <p>{@code source} and {@code id} together identify the event: a repeated delivery has the same ones. The number of
 * the attempt is not known, because no broker sends it. In a test: {@code Event.of("1", new OrderPlaced(…))}.
 *
 * @param <E> type of the payload
 * @param id unique among the events of one source
 * @param source where it comes from; {@code /<application>/<function>} for events of functions
 * @param type the CloudEvents type
 * @param time when it happened, if the sender says so
 * @param attributes {@code subject}, if there is one, and the extension attributes, by lower-case name
 * @param payload the data
 */
public record Event<E>(
        String id, URI source, String type, Optional<Instant> time, Map<String, String> attributes, E payload) {
    public Event {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** An event with a source and a type of no meaning, without time and attributes; for tests. */
    public static <E> Event<E> of(String id, E payload) {
        return new Event<>(id, URI.create("/test"), "test", Optional.empty(), Map.of(), payload);
    }

    /** {@code subject} or an extension attribute. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
