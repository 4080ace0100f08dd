package dev.skyc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What handlers receive can be made and faked in a line. */
class EnvelopesTest {
    @Test
    void anEventForATestIsMadeFromItsPayload() {
        Event<String> event = Event.of("1", "hello");

        assertThat(event.payload()).isEqualTo("hello");
        assertThat(event.source()).isEqualTo(URI.create("/test"));
        assertThat(event.attribute("subject")).isEmpty();
    }

    @Test
    void attributesOfAnEventAreFoundByName() {
        Event<String> event =
                new Event<>("1", URI.create("/shop/orders"), "t", Optional.empty(), Map.of("region", "eu"), "hello");

        assertThat(event.attribute("region")).contains("eu");
    }

    @Test
    void aMessageForATestIsMadeFromKeyAndPayload() {
        assertThat(Message.of("k", "v").key()).contains("k");
    }

    @Test
    void aCallerHasTheScopesOfItsToken() {
        Caller caller = Caller.of("alice", "orders:write");

        assertThat(caller.has("orders:write")).isTrue();
        assertThat(caller.has("orders:read")).isFalse();
        assertThat(caller.claim("email")).isEmpty();
    }

    @Test
    void aHeaderOfARequestIsFoundWhateverItsCase() {
        Request request = new Request() {
            @Override
            public String method() {
                return "GET";
            }

            @Override
            public URI uri() {
                return URI.create("/orders?limit=3");
            }

            @Override
            public Map<String, List<String>> headers() {
                return Map.of("if-none-match", List.of("\"1\"", "\"2\""));
            }

            @Override
            public InputStream body() {
                return InputStream.nullInputStream();
            }
        };

        assertThat(request.header("If-None-Match")).contains("\"1\"");
        assertThat(request.header("Accept")).isEmpty();
    }

    @Test
    void capabilitiesOfOneMethodAreFakedByMethodReferences() {
        List<String> published = new ArrayList<>();
        Map<String, String> written = new HashMap<>();
        Publisher<String> publisher = published::add;
        TopicWriter<String> topic = written::put;
        SecretValue secret = () -> "s3cret";

        publisher.publish("a");
        topic.write("k", "v");

        assertThat(published).containsExactly("a");
        assertThat(written).containsEntry("k", "v");
        assertThat(secret.get()).isEqualTo("s3cret");
    }
}
