package dev.skyc.runtime.contract;

import dev.skyc.api.Request;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as a handler sees it: with the body that is its own. */
record SeenRequest(Request original, InputStream body) implements Request {
    @Override
    public String method() {
        return original.method();
    }

    @Override
    public URI uri() {
        return original.uri();
    }

    @Override
    public Map<String, List<String>> headers() {
        return original.headers();
    }

    @Override
    public Optional<String> header(String name) {
        return original.header(name);
    }
}
