package dev.skyc.runtime.contract;

import dev.skyc.annotation.OnObject;
import dev.skyc.api.Event;
import dev.skyc.api.Message;
import dev.skyc.api.ObjectEvent;
import dev.skyc.api.ScheduledTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CloudEvent on its way to a handler, and the reply on its way back. */
public final class Delivery {
    /** How KafkaSource spells the place of a message, in {@code subject} as in {@code id}. */
    private static final Pattern PLACE = Pattern.compile("partition:([0-9]{1,9})(?:#|/offset:)([0-9]{1,18})");

    private static final String KAFKA_HEADER = "kafkaheader";
    private static final String OBJECT_TYPE = "dev.skyc.object.";

    private final Event<byte[]> event;

    Delivery(Event<byte[]> event) {
        this.event = event;
    }

    /** The event as it arrived. */
    public Event<byte[]> raw() {
        return event;
    }

    /** The data of an event. */
    public <E> E payload(EventCodec<E> codec) {
        try {
            return codec.read(event.type(), event.payload());
        } catch (IOException unreadable) {
            throw new BindingProblem(400, "the data of the event cannot be read as what the handler expects");
        }
    }

    /** An event with its attributes. */
    public <E> Event<E> event(EventCodec<E> codec) {
        return new Event<>(event.id(), event.source(), event.type(), event.time(), event.attributes(), payload(codec));
    }

    /** The value of a message. */
    public <T> T value(Codec<T> codec) {
        try {
            return codec.read(new ByteArrayInputStream(event.payload()));
        } catch (IOException unreadable) {
            throw new BindingProblem(400, "the value of the message cannot be read as what the handler expects");
        }
    }

    /** A message with its place in the topic. */
    public <T> Message<T> message(Codec<T> codec) {
        Matcher place = PLACE.matcher(event.attribute("subject").orElse(event.id()));
        if (!place.matches()) {
            throw new BindingProblem(400, "the message does not say its partition and offset");
        }
        Map<String, String> headers = new TreeMap<>();
        event.attributes().forEach((name, value) -> {
            if (name.startsWith(KAFKA_HEADER)) {
                headers.put(name.substring(KAFKA_HEADER.length()), value);
            }
        });
        String source = event.source().toString();
        return new Message<>(
                source.substring(source.indexOf('#') + 1),
                Integer.parseInt(place.group(1)),
                Long.parseLong(place.group(2)),
                event.attribute("key"),
                event.time(),
                headers,
                value(codec));
    }

    /** The tick of a schedule, in its zone. */
    public ScheduledTime tick(String zone) {
        Instant time = event.time().orElseThrow(() -> new BindingProblem(400, "the tick has no `time`"));
        return new ScheduledTime(time.atZone(ZoneId.of(zone)), event.id());
    }

    /** The change of an object. */
    public ObjectEvent objectChange() {
        String type = event.type();
        if (!type.equals(OBJECT_TYPE + "created") && !type.equals(OBJECT_TYPE + "deleted")) {
            throw new BindingProblem(400, "not an event of an object: " + type);
        }
        String key = event.attribute("subject").orElseThrow(() -> new BindingProblem(400, "the event has no key"));
        String bucket =
                event.attribute("skycbucket").orElseThrow(() -> new BindingProblem(400, "the event has no bucket"));
        OnObject.Change change = type.endsWith("created") ? OnObject.Change.CREATED : OnObject.Change.DELETED;
        return new ObjectEvent(event.id(), bucket, key, change);
    }

    /** 204: handled, and nothing to say. */
    public Reply handled() {
        return Reply.noContent();
    }

    /**
     * A reply event. Its id is a hash of what identifies the delivered event and of the handler, so that a repeated
     * delivery repeats it.
     */
    public <E> Reply reply(EventCodec<E> codec, String source, String handler, E payload) throws IOException {
        if (payload == null) {
            throw new IllegalStateException("the handler `" + handler + "` returned null");
        }
        Instant time = event.time().orElseGet(Instant::now);
        return Reply.event(codec.encode(replyId(source, handler), URI.create(source), time, payload));
    }

    /** A reply event, or none. */
    public <E> Reply reply(EventCodec<E> codec, String source, String handler, Optional<E> payload) throws IOException {
        return payload.isPresent() ? reply(codec, source, handler, payload.get()) : handled();
    }

    private String replyId(String source, String handler) {
        String identity = String.join("\n", event.source().toString(), event.id(), source, handler);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
