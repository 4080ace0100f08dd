package dev.skyc.backend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From source to answers: an HTTP function that publishes, and event functions that reply, retry and reject. */
class ShopTest {
    private static final String FIRST = "00000000-0000-0000-0000-000000000001";
    private static final String JSON = "application/json";

    private static CompiledFixture compiled;

    private RunningApplication shop;

    @BeforeAll
    static void compile() throws Exception {
        compiled = CompiledFixture.of("shop");
    }

    @BeforeEach
    void start(@TempDir Path bindings) throws Exception {
        shop = RunningApplication.start(compiled, bindings, Map.of());
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private HttpResponse<String> place(String total) throws IOException, InterruptedException {
        String order = "{\"customer\":\"Ada\",\"total\":" + total + ",\"unknown\":1}";
        return shop.send("orders", "POST", "/orders", order, "Content-Type", JSON);
    }

    @Test
    void anOrderIsPlacedAndFound() throws Exception {
        HttpResponse<String> placed = place("12.50");
        String order = "{\"id\":\"" + FIRST + "\",\"customer\":\"Ada\",\"total\":12.50,\"note\":null}";
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(placed.headers().firstValue("location")).contains("/orders/" + FIRST);
        assertThat(placed.body()).isEqualTo(order);
        assertThat(shop.answer("orders", "GET", "/orders/" + FIRST, "")).isEqualTo("200 application/json " + order);
        assertThat(shop.answer(
                        "orders", "PUT", "/orders/" + FIRST + "/note", "ring twice", "Content-Type", "text/plain"))
                .isEqualTo("200 text/plain;charset=utf-8 Ada");
        assertThat(shop.answer("orders", "GET", "/orders?limit=1", "")).contains("\"note\":\"ring twice\"");
    }

    @Test
    void whatIsNotThereOrNotAllowedIsAProblem() throws Exception {
        assertThat(shop.answer("orders", "GET", "/orders/" + FIRST, ""))
                .isEqualTo("404 application/problem+json {\"type\":\"about:blank\",\"status\":404,"
                        + "\"title\":\"Not Found\",\"detail\":\"there is no such thing\"}");
        assertThat(shop.answer("orders", "GET", "/orders/17", "")).startsWith("404 application/problem+json");
        assertThat(shop.answer("orders", "PATCH", "/orders/17", "")).startsWith("405 application/problem+json");
        assertThat(place("10001").statusCode()).isEqualTo(422);
        assertThat(place("\"x\"").statusCode()).isEqualTo(400);
    }

    @Test
    void aConfigurationValueReplacesItsDefault(@TempDir Path bindings) throws Exception {
        for (int i = 0; i < 5; i++) {
            place("1");
        }
        assertThat(shop.send("orders", "GET", "/orders", "").body().split("customer", -1))
                .hasSize(2 + 1);
        try (RunningApplication other = RunningApplication.start(compiled, bindings, Map.of("page-size", "4"))) {
            assertThat(other.send("orders", "GET", "/orders", "").body()).isEqualTo("[]");
        }
    }

    @Test
    void aReplyEntersTheBrokerAgain() throws Exception {
        place("12.50");
        assertThat(shop.broker().settle())
                .containsExactlyInAnyOrder(
                        "com.acme.order.placed.v1 /_skyc/events/charge 200",
                        "com.acme.order.placed.v1 /_skyc/events/record 204",
                        "com.acme.payment.settled.v1 /_skyc/events/settle 204");
        assertThat(shop.runtime().memory()).containsOnlyKeys("ledger/" + FIRST, "history/" + FIRST);
        assertThat(new String(shop.runtime().memory().get("ledger/" + FIRST), StandardCharsets.UTF_8))
                .isEqualTo("\"settled com.acme.order.placed.v1\"");
        assertThat(shop.broker().deadLetters()).isEmpty();
    }

    @Test
    void whatFailsForNowIsRepeated() throws Exception {
        place("2000");
        assertThat(shop.broker().settle())
                .containsSubsequence(
                        "com.acme.order.placed.v1 /_skyc/events/charge 503",
                        "com.acme.order.placed.v1 /_skyc/events/charge 200",
                        "com.acme.payment.settled.v1 /_skyc/events/settle 204");
    }

    @Test
    void whatIsRejectedBecomesADeadLetterAtOnce() throws Exception {
        place("-1");
        assertThat(shop.broker().settle())
                .containsExactlyInAnyOrder(
                        "com.acme.order.placed.v1 /_skyc/events/charge 400",
                        "com.acme.order.placed.v1 /_skyc/events/record 204");
        assertThat(shop.broker().deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers())
                        .containsEntry("ce-subject", FIRST)
                        .containsEntry("ce-source", "/test/orders"));
    }

    @Test
    void everyTypeOfASealedPayloadIsDelivered() throws Exception {
        shop.send("orders", "DELETE", "/orders/" + FIRST, "");
        assertThat(shop.broker().settle()).containsExactly("com.acme.order.cancelled.v1 /_skyc/events/record 204");
    }

    @Test
    void whatIsNoEventOrNoPathIsNeverRepeated() throws Exception {
        String[] event = {
            "ce-specversion", "1.0", "ce-id", "1", "ce-source", "/other", "ce-type", "com.acme.payment.settled.v1"
        };
        assertThat(shop.answer("ledger", "POST", "/_skyc/events/settle", "{}"))
                .isEqualTo("400 text/plain;charset=utf-8 the event has no `specversion`");
        assertThat(shop.answer("ledger", "POST", "/_skyc/events/settle", "no json", event))
                .startsWith("400 ");
        assertThat(shop.answer("ledger", "POST", "/_skyc/events/nobody", "{}", event))
                .startsWith("400 ");
        assertThat(shop.answer("ledger", "POST", "/_skyc/events/settle", "{\"orderId\":\"1\",\"cause\":\"c\"}", event))
                .isEqualTo("204 -");
        String structured = """
                {"specversion":"1.0","id":"1","source":"/other","type":"com.acme.payment.settled.v1",
                 "data":{"orderId":"2","cause":"structured"}}""";
        assertThat(shop.answer(
                        "ledger",
                        "POST",
                        "/_skyc/events/settle",
                        structured,
                        "Content-Type",
                        "application/cloudevents+json"))
                .isEqualTo("204 -");
        assertThat(shop.runtime().memory()).containsOnlyKeys("ledger/1", "ledger/2");
    }
}
