package dev.skyc.runtime.contract;

import dev.skyc.api.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How payloads of events become CloudEvents and back. A payload type has one CloudEvents type, or is sealed and each of
 * its alternatives has one.
 */
public final class EventCodec<E> {
    private final List<Variant<? extends E>> variants;

    private EventCodec(List<Variant<? extends E>> variants) {
        this.variants = List.copyOf(variants);
    }

    /** A payload type with a CloudEvents type of its own. */
    public static <E> EventCodec<E> of(String type, Class<? super E> payload, Codec<E> data) {
        return new EventCodec<>(List.of(new Variant<>(type, payload, data, Map.of())));
    }

    /** A sealed payload type: one of several others. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> EventCodec<E> oneOf(EventCodec<? extends E>... alternatives) {
        List<Variant<? extends E>> variants = new ArrayList<>();
        for (EventCodec<? extends E> alternative : alternatives) {
            variants.addAll(alternative.variants);
        }
        return new EventCodec<>(variants);
    }

    /** The same, a member of the payload sent as CloudEvents attribute too; null and empty ones are not sent. */
    public EventCodec<E> attribute(String name, Function<? super E, ? extends @Nullable Object> member) {
        List<Variant<? extends E>> more = new ArrayList<>();
        variants.forEach(variant -> more.add(variant.with(name, member)));
        return new EventCodec<>(more);
    }

    /** The payload of a delivered event; {@link IOException} where the data is not one of this codec's payloads. */
    public E read(String type, byte[] data) throws IOException {
        if (variants.size() == 1) {
            // A handler may subscribe to other types than its payload's own.
            return variants.get(0).data().read(data);
        }
        for (Variant<? extends E> variant : variants) {
            if (variant.type().equals(type)) {
                return variant.data().read(data);
            }
        }
        throw new IOException("no payload for events of type " + type);
    }

    /** The event that carries a payload. */
    public OutgoingEvent encode(String id, URI source, Instant time, E payload) throws IOException {
        return variantOf(payload).encode(id, source, time, payload);
    }

    private Variant<? extends E> variantOf(E payload) {
        for (Variant<? extends E> variant : variants) {
            if (variant.payload().isInstance(payload)) {
                return variant;
            }
        }
        throw new IllegalArgumentException(
                "no CloudEvents type for " + payload.getClass().getName());
    }

    private record Variant<V>(
            String type,
            Class<? super V> payload,
            Codec<V> data,
            Map<String, Function<Object, @Nullable Object>> attributes) {

        Variant<V> with(String name, Function<?, ? extends @Nullable Object> member) {
            Map<String, Function<Object, @Nullable Object>> more = new LinkedHashMap<>(attributes);
            more.put(name.toLowerCase(Locale.ROOT), untyped(member));
            return new Variant<>(type, payload, data, more);
        }

        // The caller has asked isInstance.
        @SuppressWarnings("unchecked")
        private static Function<Object, @Nullable Object> untyped(Function<?, ? extends @Nullable Object> member) {
            return (Function<Object, @Nullable Object>) member;
        }

        @SuppressWarnings("unchecked")
        void write(Object value, OutputStream out) throws IOException {
            data.write((V) value, out);
        }

        OutgoingEvent encode(String id, URI source, Instant time, Object value) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(value, bytes);
            Map<String, String> texts = new TreeMap<>();
            attributes.forEach((name, member) -> text(member.apply(value)).ifPresent(text -> texts.put(name, text)));
            return new OutgoingEvent(
                    new Event<>(id, source, type, Optional.of(time), texts, bytes.toByteArray()), data.mediaType());
        }

        private static Optional<String> text(@Nullable Object member) {
            if (member instanceof Optional<?> optional) {
                return optional.map(Object::toString);
            }
            return Optional.ofNullable(member).map(Object::toString);
        }
    }
}
