package dev.skyc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Test
    void aRequestKeepsThePathOfTheAddressAndTheTimeout() {
        HttpEndpoint endpoint = HttpEndpoint.at(URI.create("https://api.psp.example/v1/"), TIMEOUT);

        HttpRequest request = endpoint.request("/charges?dry=true").build();

        assertThat(request.uri()).hasToString("https://api.psp.example/v1/charges?dry=true");
        assertThat(request.timeout()).contains(TIMEOUT);
    }

    @Test
    void aPathCannotLeaveTheHost() {
        HttpEndpoint endpoint = HttpEndpoint.at(URI.create("https://api.psp.example"), TIMEOUT);

        assertThat(endpoint.request("//evil.example/x").build().uri().getHost()).isEqualTo("api.psp.example");
        assertThatThrownBy(() -> endpoint.request("@evil.example/x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerArrivesAndARedirectIsNotFollowed() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            HttpEndpoint endpoint = HttpEndpoint.at(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()), TIMEOUT);
            HttpRequest request = endpoint.request("/charges")
                    .POST(BodyPublishers.ofString("17", StandardCharsets.UTF_8))
                    .build();

            HttpResponse<String> answer = endpoint.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.body()).isEqualTo("17");
        } finally {
            server.stop(0);
        }
    }
}
