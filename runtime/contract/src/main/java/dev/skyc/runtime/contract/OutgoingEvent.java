package dev.skyc.runtime.contract;

import dev.skyc.api.Event;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A CloudEvent to be sent.
 *
 * @param event its attributes, and its data in the form in which it is sent
 * @param contentType the data's media type
 */
public record OutgoingEvent(Event<byte[]> event, String contentType) {
    /** The headers of the HTTP binding's binary mode, {@code content-type} included. */
    public SortedMap<String, String> headers() {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", contentType);
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", encoded(event.id()));
        headers.put("ce-source", encoded(event.source().toString()));
        headers.put("ce-type", encoded(event.type()));
        event.time().ifPresent(time -> headers.put("ce-time", time.toString()));
        event.attributes().forEach((name, value) -> headers.put("ce-" + name, encoded(value)));
        return headers;
    }

    /** Section 3.1.3.2 of the binding: everything outside printable ASCII, and space, quote and percent. */
    private static String encoded(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 127 && unit != '"' && unit != '%') {
                text.append((char) unit);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
            }
        }
        return text.toString();
    }
}
