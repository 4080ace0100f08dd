package dev.skyc.runtime.contract;

import dev.skyc.api.Event;
import dev.skyc.api.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads CloudEvents 1.0 from HTTP requests: binary and structured mode. Batches are refused, as brokers refuse them. */
final class CloudEvents {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch";
    private static final String PREFIX = "ce-";

    /** Attributes that {@link Event} has a place for, or that describe the data's form. */
    private static final Set<String> CONTEXT =
            Set.of("specversion", "id", "source", "type", "time", "datacontenttype", "dataschema");

    private CloudEvents() {}

    static Event<byte[]> read(Request request, InputStream body, Json json) {
        String mediaType = Exchange.mediaType(request.header("content-type").orElse(""));
        if (mediaType.startsWith(BATCH)) {
            throw new BindingProblem(400, "batches of events are not accepted");
        }
        try {
            return mediaType.equals(STRUCTURED) ? structured(body, json) : binary(request, body);
        } catch (IOException unreadable) {
            throw new BindingProblem(400, "the event cannot be read");
        }
    }

    private static Event<byte[]> binary(Request request, InputStream body) throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (header.getKey().startsWith(PREFIX)) {
                attributes.put(header.getKey().substring(PREFIX.length()), decoded(header.getValue()));
            }
        }
        return event(attributes, body.readAllBytes());
    }

    private static String decoded(List<String> values) {
        if (values.size() != 1) {
            throw new BindingProblem(400, "an attribute of the event is given more than once");
        }
        return UriText.decode(values.get(0))
                .orElseThrow(() -> new BindingProblem(400, "an attribute of the event is malformed"));
    }

    private static Event<byte[]> structured(InputStream body, Json json) throws IOException {
        Codec<Map<String, Object>> codec = json.codec(Types.of(Map.class, String.class, Object.class));
        Map<String, Object> members = codec.read(body);
        byte[] data = new byte[0];
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (member.getKey().equals("data")) {
                data = data(member.getValue(), members.getOrDefault("datacontenttype", ""), json);
            } else if (member.getKey().equals("data_base64")) {
                data = base64(String.valueOf(member.getValue()));
            } else if (member.getValue() != null) {
                attributes.put(member.getKey(), member.getValue().toString());
            }
        }
        return event(attributes, data);
    }

    /** Text of a type other than JSON stands in a JSON string. */
    private static byte[] data(Object value, Object contentType, Json json) throws IOException {
        boolean isJson = !(contentType instanceof String type)
                || Exchange.mediaType(type).endsWith("json");
        if (value instanceof String text && !isJson) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Codec<Object> codec = json.codec(Object.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, bytes);
        return bytes.toByteArray();
    }

    private static byte[] base64(String text) throws IOException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed);
        }
    }

    private static Event<byte[]> event(Map<String, String> attributes, byte[] data) {
        if (!require(attributes, "specversion").equals("1.0")) {
            throw new BindingProblem(400, "only CloudEvents 1.0 are accepted");
        }
        String id = require(attributes, "id");
        String type = require(attributes, "type");
        try {
            URI source = URI.create(require(attributes, "source"));
            // RFC 3339 allows any offset.
            Optional<Instant> time = Optional.ofNullable(attributes.get("time"))
                    .map(text -> OffsetDateTime.parse(text).toInstant());
            Map<String, String> others = new TreeMap<>(attributes);
            others.keySet().removeAll(CONTEXT);
            return new Event<>(id, source, type, time, others, data);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BindingProblem(400, "the event's `source` or `time` is malformed");
        }
    }

    private static String require(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isEmpty()) {
            throw new BindingProblem(400, "the event has no `" + name + "`");
        }
        return value;
    }
}
