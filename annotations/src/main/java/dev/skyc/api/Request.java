package dev.skyc.api;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP request as it arrived; for what parameters cannot say.
 *
 * <pre>{@code
 * @Get("/debug/headers")
 * public Map<String, List<String>> headers(Request request) {
 *     return request.headers();
 * }
 * }</pre>
 *
 * <p>HTTP handlers only. A handler that takes a {@code Request} may take a body parameter too; {@link #body()} is
 * empty then, because the body can be read only once.
 */
public interface Request {
    /** The method in upper case, such as {@code POST}. */
    String method();

    /** Path and query as the client sent them, still percent-encoded; without scheme and host. */
    URI uri();

    /** Header values by name in lower case, each list in the order of arrival. */
    Map<String, List<String>> headers();

    /** The first value of a header; the name's case does not matter. */
    default Optional<String> header(String name) {
        return headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The body; to be read once. Empty when another parameter received it. The runtime closes it. */
    InputStream body();
}
