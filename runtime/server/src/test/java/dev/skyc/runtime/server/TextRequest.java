package dev.skyc.runtime.server;

import dev.skyc.api.Request;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request made of text. */
record TextRequest(String method, URI uri, Map<String, List<String>> headers, InputStream body) implements Request {
    static TextRequest of(String method, String uri, String body, String... headers) {
        Map<String, List<String>> values = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            values.put(headers[i], List.of(headers[i + 1]));
        }
        return new TextRequest(
                method, URI.create(uri), values, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
