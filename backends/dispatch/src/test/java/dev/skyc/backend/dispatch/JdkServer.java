package dev.skyc.backend.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A router behind the JDK's own HTTP server. */
final class JdkServer implements AutoCloseable {
    private final HttpServer server;

    private JdkServer(HttpServer server) {
        this.server = server;
    }

    static JdkServer start(Router router) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(router, exchange));
        server.start();
        return new JdkServer(server);
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(Router router, HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = router.handle(JdkRequest.of(exchange));
            reply.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            boolean empty = reply.length() == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : Math.max(reply.length(), 0));
            try (InputStream body = reply.body()) {
                if (!empty) {
                    body.transferTo(exchange.getResponseBody());
                }
            }
        }
    }

    private record JdkRequest(String method, URI uri, Map<String, List<String>> headers, InputStream body)
            implements Request {
        static JdkRequest of(HttpExchange exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            return new JdkRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI(), headers, exchange.getRequestBody());
        }
    }
}
