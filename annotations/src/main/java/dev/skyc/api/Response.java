package dev.skyc.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP response with a status, headers and perhaps a body.
 *
 * <pre>{@code
 * @Post("/orders")
 * public Response<Order> place(NewOrder order) {
 *     Order placed = …;
 *     return Response.created(URI.create("/orders/" + placed.id()), placed);
 * }
 * }</pre>
 *
 * <p>A body is JSON unless {@code T} is {@code String} ({@code text/plain}), {@code byte[]} or {@code InputStream}
 * ({@code application/octet-stream}); a {@code Content-Type} header given here replaces that. The runtime sets
 * {@code Content-Length}.
 *
 * @param <T> type of the body
 * @param status 200 to 599
 * @param headers values by name; names are compared without case, values keep their order
 * @param body empty for a response without body
 */
public record Response<T>(int status, Map<String, List<String>> headers, Optional<T> body) {
    /** Refuses what cannot be sent: a status out of range, an empty header name, a line break in a header. */
    public Response {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not the status of a final response: " + status);
        }
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(requireName(name), List.copyOf(values)));
        copy.values().forEach(values -> values.forEach(Response::requireOneLine));
        headers = Collections.unmodifiableMap(copy);
    }

    /** 200 with a body. */
    public static <T> Response<T> ok(T body) {
        return of(200, body);
    }

    /** 201 with a body and a {@code Location}. */
    public static <T> Response<T> created(URI location, T body) {
        return of(201, body).header("Location", location.toString());
    }

    /** 202 without body: the work goes on elsewhere. */
    public static <T> Response<T> accepted() {
        return status(202);
    }

    /** 204. */
    public static <T> Response<T> noContent() {
        return status(204);
    }

    /** Any status with a body. */
    public static <T> Response<T> of(int status, T body) {
        return new Response<>(status, Map.of(), Optional.of(body));
    }

    /** Any status without body. */
    public static <T> Response<T> status(int status) {
        return new Response<>(status, Map.of(), Optional.empty());
    }

    /** This response with one header value more; values of the same name before it stay. */
    public Response<T> header(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
        values.add(value);
        more.put(name, values);
        return new Response<>(status, more, body);
    }

    private static String requireName(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == ':' || c >= 127)) {
            throw new IllegalArgumentException("not a header name: `" + name + "`");
        }
        return name;
    }

    private static void requireOneLine(String value) {
        // A line break would let a caller's text become a header of its own.
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a header value holds a line break");
        }
    }
}
