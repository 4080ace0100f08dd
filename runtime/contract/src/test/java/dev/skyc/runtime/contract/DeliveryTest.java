package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.annotation.OnObject;
import dev.skyc.api.Event;
import dev.skyc.api.Message;
import dev.skyc.api.ObjectEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Json NO_JSON = new Json() {
        @Override
        public <T> Codec<T> codec(java.lang.reflect.Type type) {
            throw new AssertionError("no JSON here");
        }
    };

    private static final EventCodec<String> TEXTS =
            EventCodec.of("com.acme.text", String.class, Codec.TEXT).attribute("subject", String::length);

    private static Delivery delivery(String... headers) {
        return new Exchange(
                        TextRequest.of("POST", "/", "data", headers),
                        Map.of(),
                        Optional.empty(),
                        Route.DEFAULT_MAX_BODY)
                .delivery(NO_JSON);
    }

    private static Delivery delivery(String type, String source, Map<String, String> attributes) {
        String[] headers = new String[10 + attributes.size() * 2];
        List<String> names = attributes.keySet().stream().sorted().toList();
        for (int i = 0; i < names.size(); i++) {
            headers[10 + i * 2] = names.get(i);
            headers[11 + i * 2] = attributes.get(names.get(i));
        }
        List<String> context = List.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                "e%201",
                "ce-source",
                source,
                "ce-type",
                type,
                "ce-time",
                "2026-01-31T12:00:00+08:00");
        for (int i = 0; i < context.size(); i++) {
            headers[i] = context.get(i);
        }
        return delivery(headers);
    }

    @Test
    void readsBinaryEvents() {
        Event<String> event = delivery("com.acme.text", "/shop", Map.of("ce-subject", "s", "ce-partitionkey", "p"))
                .event(TEXTS);
        assertThat(event)
                .isEqualTo(new Event<>(
                        "e 1",
                        URI.create("/shop"),
                        "com.acme.text",
                        Optional.of(Instant.parse("2026-01-31T04:00:00Z")),
                        Map.of("subject", "s", "partitionkey", "p"),
                        "data"));
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatThrownBy(() -> delivery()).isInstanceOf(BindingProblem.class);
        assertThatThrownBy(() -> delivery("ce-specversion", "0.3", "ce-id", "1", "ce-source", "/", "ce-type", "t"))
                .hasMessage("only CloudEvents 1.0 are accepted");
        assertThatThrownBy(() -> delivery("ce-specversion", "1.0", "ce-source", "/", "ce-type", "t"))
                .hasMessage("the event has no `id`");
        assertThatThrownBy(() -> delivery("content-type", "application/cloudevents-batch+json"))
                .hasMessage("batches of events are not accepted");
    }

    @Test
    void aReplyOfARepeatedDeliveryIsTheSameEvent() throws IOException {
        Delivery delivery = delivery("com.acme.text", "/shop", Map.of());
        Reply reply = delivery.reply(TEXTS, "/shop/billing", "charge", "paid ✓");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers())
                .containsEntry("ce-type", List.of("com.acme.text"))
                .containsEntry("ce-source", List.of("/shop/billing"))
                .containsEntry("ce-subject", List.of("6"))
                .containsEntry("content-type", List.of("text/plain;charset=utf-8"));
        assertThat(new String(reply.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("paid ✓");
        assertThat(delivery.reply(TEXTS, "/shop/billing", "charge", "paid ✓").headers())
                .isEqualTo(reply.headers());
        assertThat(delivery.reply(TEXTS, "/shop/billing", "refund", "paid ✓")
                        .headers()
                        .get("ce-id"))
                .isNotEqualTo(reply.headers().get("ce-id"));
        assertThat(delivery.reply(TEXTS, "/shop/billing", "charge", Optional.empty())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aSealedPayloadIsReadByTheEventsType() throws IOException {
        EventCodec<Object> either = EventCodec.oneOf(TEXTS, EventCodec.of("com.acme.bytes", byte[].class, Codec.BYTES));
        assertThat(either.read("com.acme.text", new byte[] {65})).isEqualTo("A");
        assertThat(either.read("com.acme.bytes", new byte[] {65})).isEqualTo(new byte[] {65});
        assertThatThrownBy(() -> either.read("com.acme.other", new byte[0])).isInstanceOf(IOException.class);
        assertThat(either.encode("1", URI.create("/"), Instant.EPOCH, "text")
                        .event()
                        .type())
                .isEqualTo("com.acme.text");
    }

    @Test
    void readsMessagesTicksAndObjectChanges() {
        Message<String> message = delivery(
                        "dev.knative.kafka.event",
                        "/apis/v1/namespaces/shop/kafkasources/x#clicks",
                        Map.of("ce-subject", "partition:2#41", "ce-key", "k", "ce-kafkaheadertrace", "t"))
                .message(Codec.TEXT);
        assertThat(message)
                .isEqualTo(new Message<>(
                        "clicks",
                        2,
                        41,
                        Optional.of("k"),
                        Optional.of(Instant.parse("2026-01-31T04:00:00Z")),
                        Map.of("trace", "t"),
                        "data"));
        assertThat(delivery("dev.knative.sources.ping", "/ping", Map.of())
                        .tick("Asia/Shanghai")
                        .time())
                .isEqualTo(ZonedDateTime.parse("2026-01-31T12:00:00+08:00[Asia/Shanghai]"));
        assertThat(delivery("dev.skyc.object.deleted", "/s3", Map.of("ce-subject", "a/b", "ce-skycbucket", "photos"))
                        .objectChange())
                .isEqualTo(new ObjectEvent("e 1", "photos", "a/b", OnObject.Change.DELETED));
    }
}
