package dev.skyc.runtime.contract;

import dev.skyc.api.Caller;
import dev.skyc.api.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the handler of a request and turns whatever happens into a reply. A literal segment beats a variable; where the
 * paths of several routes match, the method decides among them. It runs before the first answer, so it does without
 * lambdas and streams, which take longer to load than to run.
 */
public final class Router {
    private final List<CompiledRoute> routes;
    private final Authenticator authenticator;

    /** A router over the routes of one or several functions. */
    public Router(List<Route> routes, Authenticator authenticator) {
        this.routes = new ArrayList<>(routes.size());
        for (Route route : routes) {
            this.routes.add(CompiledRoute.of(route));
        }
        Collections.sort(this.routes);
        this.authenticator = authenticator;
    }

    /** Never throws; the reply is to be sent as it is, without its body for {@code HEAD}. */
    public Reply handle(Request request) {
        String path = request.uri().getRawPath();
        boolean internal = path.startsWith(InternalPaths.PREFIX);
        Optional<List<String>> segments = CompiledRoute.segments(path);
        if (segments.isEmpty()) {
            return Problems.reply(400, "the path holds a malformed percent-encoding");
        }
        List<CompiledRoute> matching = new ArrayList<>();
        for (CompiledRoute route : routes) {
            // An encoded spelling of the prefix, which a gateway may let pass, leads to nothing internal.
            if (route.route().isInternal() == internal && route.matches(segments.get())) {
                matching.add(route);
            }
        }
        if (matching.isEmpty()) {
            // A broker repeats what was answered with 404.
            return Problems.reply(internal ? 400 : 404, "nothing answers this path");
        }
        Optional<CompiledRoute> found = methodOf(request, matching);
        return found.isPresent()
                ? call(found.get(), request, found.get().variables(segments.get()))
                : otherMethod(request, matching);
    }

    private static Optional<CompiledRoute> methodOf(Request request, List<CompiledRoute> matching) {
        String method = request.method();
        Optional<CompiledRoute> exact = withMethod(method, matching);
        return exact.isEmpty() && method.equals("HEAD") ? withMethod("GET", matching) : exact;
    }

    private static Optional<CompiledRoute> withMethod(String method, List<CompiledRoute> matching) {
        for (CompiledRoute route : matching) {
            if (route.route().method().equals(method)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static Reply otherMethod(Request request, List<CompiledRoute> matching) {
        TreeSet<String> allowed = new TreeSet<>(List.of("OPTIONS"));
        for (CompiledRoute route : matching) {
            if (route.route().isInternal()) {
                return Problems.reply(400, "only POST is answered here");
            }
            allowed.add(route.route().method());
            if (route.route().method().equals("GET")) {
                allowed.add("HEAD");
            }
        }
        Reply reply = request.method().equals("OPTIONS") ? Reply.noContent() : Problems.reply(405);
        return reply.with("allow", String.join(", ", allowed));
    }

    private Reply call(CompiledRoute found, Request request, Map<String, String> variables) {
        Route route = found.route();
        try {
            Optional<Caller> caller = route.scopes().isPresent()
                    ? Optional.of(
                            authenticator.authenticate(request, route.scopes().get()))
                    : Optional.empty();
            Exchange exchange = new Exchange(request, new TreeMap<>(variables), caller, route.maxBody());
            return route.invocation().invoke(exchange);
        } catch (Exception failure) {
            return route.isInternal() ? Failures.ofDelivery(route, failure) : Failures.ofRequest(route, failure);
        }
    }
}
