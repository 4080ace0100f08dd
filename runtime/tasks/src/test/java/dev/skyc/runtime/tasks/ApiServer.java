package dev.skyc.runtime.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers like the Kubernetes API server when Secrets are created, over HTTPS on the loopback interface. */
final class ApiServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, JsonNode> secrets = new TreeMap<>();
    final List<String> requests = new ArrayList<>();
    /** Answers to give before the real ones, such as {@code 503 ServiceUnavailable}. */
    final Deque<String> trouble = new ArrayDeque<>();

    private final HttpsServer server;
    private final Path mounted;

    ApiServer(Certificates certificates, Path mounted) throws IOException, GeneralSecurityException {
        this.mounted = mounted;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
        server.createContext("/", this::answer);
        server.start();
        Files.createDirectories(mounted);
        Files.copy(certificates.authority(), mounted.resolve("ca.crt"));
        Files.writeString(mounted.resolve("token"), "the-token");
        Files.writeString(mounted.resolve("namespace"), "shop-dev");
    }

    ServiceAccount account() {
        return new ServiceAccount(mounted);
    }

    Map<String, String> environment() {
        return Map.of(
                "KUBERNETES_SERVICE_HOST",
                "127.0.0.1",
                "KUBERNETES_SERVICE_PORT",
                Integer.toString(server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (!trouble.isEmpty()) {
            String[] answer = trouble.remove().split(" ");
            // A careless server quotes what it was sent.
            send(exchange, Integer.parseInt(answer[0]), answer[1], body.toString());
        } else if (!"Bearer the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "Unauthorized", "");
        } else if (!request.equals("POST /api/v1/namespaces/shop-dev/secrets")) {
            send(exchange, 403, "Forbidden", "");
        } else if (secrets.putIfAbsent(body.at("/metadata/name").asText(), body) != null) {
            send(exchange, 409, "AlreadyExists", "");
        } else {
            send(exchange, 201, "", "");
        }
    }

    private static void send(HttpExchange exchange, int status, String reason, String message) throws IOException {
        byte[] body = JSON.writeValueAsString(Map.of("kind", "Status", "reason", reason, "message", message))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
