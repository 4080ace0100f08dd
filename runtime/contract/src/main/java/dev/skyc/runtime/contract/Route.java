package dev.skyc.runtime.contract;

import java.util.List;
import java.util.Optional;

/**
 * What leads to a handler.
 *
 * @param method the HTTP method, in upper case
 * @param path literal segments and variables in braces: {@code /orders/{id}}
 * @param maxBody the largest body accepted, in bytes
 * @param scopes what the caller's token has to grant; absent where no caller is asked for
 * @param invocation the handler
 */
public record Route(
        String method, String path, long maxBody, Optional<List<String>> scopes, HandlerInvocation invocation) {
    /** The largest body where the handler says nothing. */
    public static final long DEFAULT_MAX_BODY = 1 << 20;

    // What brokers and Kafka hold at most in common settings is far below this.
    private static final long MAX_EVENT = 16 << 20;

    public Route {
        if (scopes.isPresent()) {
            scopes = Optional.of(List.copyOf(scopes.get()));
        }
    }

    /** A route of the application. */
    public static Route http(String method, String path, HandlerInvocation invocation) {
        return new Route(method, path, DEFAULT_MAX_BODY, Optional.empty(), invocation);
    }

    /** A route that the broker or another source of the platform calls. */
    public static Route internal(String path, HandlerInvocation invocation) {
        return new Route("POST", path, MAX_EVENT, Optional.empty(), invocation);
    }

    /** The same with another limit of the body. */
    public Route maxBody(long bytes) {
        return new Route(method, path, bytes, scopes, invocation);
    }

    /** The same for callers that a token identifies and that are granted all these scopes. */
    public Route authenticated(String... required) {
        return new Route(method, path, maxBody, Optional.of(List.of(required)), invocation);
    }

    /** Whether the platform calls it. */
    public boolean isInternal() {
        return path.startsWith(InternalPaths.PREFIX);
    }
}
