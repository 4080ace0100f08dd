package dev.skyc.runtime.server.http;

import dev.skyc.api.Request;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as handlers see it. */
record HttpRequest(RequestHead head, InputStream body) implements Request {
    @Override
    public String method() {
        return head.line().method();
    }

    @Override
    public URI uri() {
        return head.target().uri();
    }

    @Override
    public Map<String, List<String>> headers() {
        return head.fields().asMap();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(head.fields().first(name.toLowerCase(Locale.ROOT)));
    }
}
