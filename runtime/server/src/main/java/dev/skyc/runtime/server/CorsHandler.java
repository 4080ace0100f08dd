package dev.skyc.runtime.server;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.server.http.HttpHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells browsers which pages may call (Fetch, section 3.2). It keeps nobody else out. */
final class CorsHandler implements HttpHandler {
    private final CorsPolicy policy;
    private final HttpHandler next;

    CorsHandler(CorsPolicy policy, HttpHandler next) {
        this.policy = policy;
        this.next = next;
    }

    @Override
    public Reply handle(Request request) {
        Reply reply = next.handle(request);
        if (request.uri().getRawPath().startsWith(InternalPaths.PREFIX)) {
            return reply;
        }
        SortedMap<String, List<String>> headers = new TreeMap<>(reply.headers());
        vary(headers);
        Optional<String> origin = request.header("origin");
        if (origin.isPresent() && policy.allows(origin.get())) {
            allow(headers, origin.get());
            if (isPreflight(request)) {
                preflight(headers);
            }
        }
        return new Reply(reply.status(), headers, reply.body(), reply.length());
    }

    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("access-control-request-method").isPresent();
    }

    private void vary(SortedMap<String, List<String>> headers) {
        List<String> vary = new ArrayList<>(headers.getOrDefault("vary", List.of()));
        vary.add("origin");
        headers.put("vary", vary);
    }

    private void allow(SortedMap<String, List<String>> headers, String origin) {
        headers.put("access-control-allow-origin", List.of(policy.answer(origin)));
        if (policy.credentials()) {
            headers.put("access-control-allow-credentials", List.of("true"));
        }
        if (!policy.exposed().isEmpty()) {
            headers.put("access-control-expose-headers", List.of(String.join(", ", policy.exposed())));
        }
    }

    /** The router has said which methods the path has. */
    private void preflight(SortedMap<String, List<String>> headers) {
        List<String> methods = headers.get("allow");
        if (methods == null) {
            return;
        }
        headers.put("access-control-allow-methods", methods);
        headers.put("access-control-allow-headers", List.of(String.join(", ", policy.headers())));
        headers.put("access-control-max-age", List.of(Integer.toString(policy.maxAge())));
    }
}
