package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.runtime.contract.Authenticator;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Route;
import dev.skyc.runtime.contract.Router;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsHandlerTest {
    private static final CorsPolicy NAMED = new CorsPolicy(
            List.of("https://a.example"), List.of("authorization", "x-tag"), List.of("location"), true, 60);
    private static final CorsPolicy ANYONE =
            new CorsPolicy(List.of("*"), List.of("content-type"), List.of(), false, 600);

    private static Reply reply(CorsPolicy policy, String method, String path, String... headers) {
        Router router = new Router(
                List.of(
                        Route.http("GET", "/a", exchange -> Reply.ok(Codec.TEXT, "a")),
                        Route.http("PUT", "/a", exchange -> Reply.ok(Codec.TEXT, "a")),
                        Route.internal(InternalPaths.events("e"), exchange -> Reply.noContent())),
                Authenticator.NONE);
        return new CorsHandler(policy, router::handle).handle(TextRequest.of(method, path, "", headers));
    }

    @Test
    void aKnownOriginIsNamedAndMaySendCookies() {
        assertThat(reply(NAMED, "GET", "/a", "origin", "https://a.example").headers())
                .containsEntry("access-control-allow-origin", List.of("https://a.example"))
                .containsEntry("access-control-allow-credentials", List.of("true"))
                .containsEntry("access-control-expose-headers", List.of("location"))
                .containsEntry("vary", List.of("origin"))
                .doesNotContainKey("access-control-allow-methods");
    }

    @Test
    void failuresAreReadableToo() {
        Reply missing = reply(NAMED, "GET", "/nothing", "origin", "https://a.example");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers()).containsKey("access-control-allow-origin");
    }

    @Test
    void othersAreToldNothing() {
        for (String origin : List.of("https://b.example", "https://a.example.b", "http://a.example", "null", "*")) {
            assertThat(reply(NAMED, "GET", "/a", "origin", origin).headers().keySet())
                    .containsExactly("content-type", "vary");
        }
        assertThat(reply(NAMED, "GET", "/a").headers().keySet()).containsExactly("content-type", "vary");
    }

    @Test
    void anyoneIsAStarWithoutCookies() {
        assertThat(reply(ANYONE, "GET", "/a", "origin", "https://b.example").headers())
                .containsEntry("access-control-allow-origin", List.of("*"))
                .doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void aQuestionBeforehandIsAnsweredWithTheMethodsOfThePath() {
        Reply answer =
                reply(NAMED, "OPTIONS", "/a", "origin", "https://a.example", "access-control-request-method", "PUT");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-methods", List.of("GET, HEAD, OPTIONS, PUT"))
                .containsEntry("access-control-allow-headers", List.of("authorization, x-tag"))
                .containsEntry("access-control-max-age", List.of("60"));
        assertThat(reply(
                                NAMED,
                                "OPTIONS",
                                "/nothing",
                                "origin",
                                "https://a.example",
                                "access-control-request-method",
                                "PUT")
                        .headers())
                .doesNotContainKey("access-control-allow-methods");
    }

    @Test
    void thePlatformsPathsAreForNoPage() {
        assertThat(reply(ANYONE, "POST", InternalPaths.events("e"), "origin", "https://a.example")
                        .headers())
                .isEmpty();
    }
}
