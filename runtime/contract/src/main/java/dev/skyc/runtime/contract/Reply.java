package dev.skyc.runtime.contract;

import dev.skyc.api.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is sent back.
 *
 * @param headers values by name in lower case
 * @param body to be sent and closed
 * @param length the body's length in bytes; -1 where it is not known beforehand
 */
public record Reply(int status, SortedMap<String, List<String>> headers, InputStream body, long length) {
    public Reply {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** 204. */
    public static Reply noContent() {
        return empty(204);
    }

    /** A status without body. */
    public static Reply empty(int status) {
        return new Reply(status, new TreeMap<>(), InputStream.nullInputStream(), 0);
    }

    /** A problem document (RFC 9457), with a detail for the client where there is one. */
    public static Reply problem(int status, String detail) {
        return detail.isEmpty() ? Problems.reply(status) : Problems.reply(status, detail);
    }

    /** 200 with the value. */
    public static <T> Reply ok(Codec<T> codec, T value) throws IOException {
        if (value == null) {
            throw new IllegalStateException("the handler returned null");
        }
        return body(200, Map.of(), codec, value);
    }

    /** 200 with the value, or 404. */
    public static <T> Reply okOrNotFound(Codec<T> codec, Optional<T> value) throws IOException {
        return value.isPresent() ? ok(codec, value.get()) : Problems.reply(404, "there is no such thing");
    }

    /** What the response says. */
    public static <T> Reply of(Codec<T> codec, Response<T> response) throws IOException {
        if (response.body().isEmpty()) {
            return ofEmpty(response);
        }
        return body(
                response.status(), response.headers(), codec, response.body().get());
    }

    /** What a response without body says. */
    public static Reply ofEmpty(Response<?> response) {
        return new Reply(response.status(), lowerCase(response.headers()), InputStream.nullInputStream(), 0);
    }

    /** 200 with an event, as a broker expects it. */
    static Reply event(OutgoingEvent outgoing) {
        SortedMap<String, List<String>> headers = new TreeMap<>();
        for (Map.Entry<String, String> header : outgoing.headers().entrySet()) {
            headers.put(header.getKey(), List.of(header.getValue()));
        }
        return bytes(200, headers, outgoing.event().payload());
    }

    /** The same with one header more. */
    Reply with(String name, String value) {
        SortedMap<String, List<String>> more = new TreeMap<>(headers);
        more.put(name, List.of(value));
        return new Reply(status, more, body, length);
    }

    static Reply bytes(int status, SortedMap<String, List<String>> headers, byte[] body) {
        return new Reply(status, headers, new ByteArrayInputStream(body), body.length);
    }

    private static <T> Reply body(int status, Map<String, List<String>> given, Codec<T> codec, T value)
            throws IOException {
        SortedMap<String, List<String>> headers = lowerCase(given);
        headers.putIfAbsent("content-type", List.of(codec.mediaType()));
        if (value instanceof InputStream stream) {
            return new Reply(status, headers, stream, -1);
        }
        // In memory first: a value that cannot be written is a 500, not half a body.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, bytes);
        return bytes(status, headers, bytes.toByteArray());
    }

    private static SortedMap<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        SortedMap<String, List<String>> lower = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            lower.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        }
        return lower;
    }
}
