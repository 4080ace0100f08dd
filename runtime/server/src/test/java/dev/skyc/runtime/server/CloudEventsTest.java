package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.api.Event;
import dev.skyc.api.Rejected;
import dev.skyc.api.RetryLater;
import dev.skyc.runtime.contract.Authenticator;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Delivery;
import dev.skyc.runtime.contract.EventCodec;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Route;
import dev.skyc.runtime.contract.Router;
import dev.skyc.runtime.server.http.HttpServer;
import dev.skyc.runtime.server.http.Limits;
import dev.skyc.runtime.server.http.ThreadKind;
import dev.skyc.runtime.server.http.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries over the wire, as brokers make them; the statuses are those that brokers understand. */
class CloudEventsTest {
    private static final EventCodec<String> TEXTS = EventCodec.of("text.v1", String.class, Codec.TEXT);

    private final List<String> seen = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    private static final class Jackson implements Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        public <T> Codec<T> codec(Type type) {
            return new Codec<>() {
                @Override
                public T read(InputStream body) throws IOException {
                    return MAPPER.readValue(body, MAPPER.constructType(type));
                }

                @Override
                public void write(T value, OutputStream out) throws IOException {
                    MAPPER.writeValue(out, value);
                }
            };
        }
    }

    @BeforeEach
    void start() throws IOException {
        Router router = new Router(
                List.of(Route.internal(
                        InternalPaths.events("take"), exchange -> take(exchange.delivery(new Jackson())))),
                Authenticator.NONE);
        server = HttpServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new FunctionHandler(router),
                Limits.STANDARD,
                Timeouts.STANDARD,
                ThreadKind.VIRTUAL,
                new Metrics("take"));
    }

    @AfterEach
    void stop() {
        server.drain(0);
    }

    private Reply take(Delivery delivery) throws IOException {
        Event<String> event = delivery.event(TEXTS);
        seen.add(event.type() + " " + event.id() + " " + event.source() + " " + event.attributes() + " "
                + event.payload());
        return switch (event.payload()) {
            case "poison" -> throw new Rejected("never");
            case "busy" -> throw new RetryLater("later");
            case "broken" -> throw new IllegalStateException("secret");
            case "silent" -> delivery.handled();
            default -> delivery.reply(TEXTS, "/shop/take", "take", "re: " + event.payload());
        };
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        URI uri = URI.create("http://localhost:" + server.port() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> binary(String body) throws Exception {
        return post(
                "/_skyc/events/take",
                body,
                "Ce-Specversion",
                "1.0",
                "Ce-Id",
                "1%E2%82%AC",
                "Ce-Source",
                "/shop",
                "Ce-Type",
                "text.v1",
                "Ce-Subject",
                "s",
                "Content-Type",
                "text/plain");
    }

    @Test
    void binaryEventsAreTakenAndAnsweredWithEvents() throws Exception {
        HttpResponse<String> reply = binary("hello");
        assertThat(seen).containsExactly("text.v1 1€ /shop {subject=s} hello");
        assertThat(reply.statusCode() + " " + reply.body()).isEqualTo("200 re: hello");
        assertThat(reply.headers().firstValue("ce-type")).contains("text.v1");
        assertThat(reply.headers().firstValue("ce-source")).contains("/shop/take");
        assertThat(binary("hello").headers().firstValue("ce-id"))
                .isEqualTo(reply.headers().firstValue("ce-id"));
        HttpResponse<String> none = binary("silent");
        assertThat(none.statusCode() + none.body()).isEqualTo("204");
    }

    @Test
    void structuredEventsAreTaken() throws Exception {
        String event = "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/shop\",\"type\":\"text.v1\",\"key\":\"k\","
                + "\"datacontenttype\":\"text/plain\",\"data\":\"hello\"}";
        assertThat(post("/_skyc/events/take", event, "Content-Type", "application/cloudevents+json; charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
        assertThat(seen).containsExactly("text.v1 2 /shop {key=k} hello");
    }

    @Test
    void whatIsNotAnEventIsNotSentAgain() throws Exception {
        assertThat(post("/_skyc/events/take", "[]", "Content-Type", "application/cloudevents-batch+json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/_skyc/events/take", "hello").statusCode()).isEqualTo(400);
        assertThat(post("/_skyc/events/take", "{", "Content-Type", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/_skyc/events/other", "hello").statusCode()).isEqualTo(400);
        assertThat(seen).isEmpty();
    }

    @Test
    void failuresSayWhetherToSendAgain() throws Exception {
        assertThat(binary("poison").statusCode()).isEqualTo(400);
        assertThat(binary("busy").statusCode()).isEqualTo(503);
        HttpResponse<String> broken = binary("broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).doesNotContain("secret");
    }
}
