package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.api.Caller;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.Rejected;
import dev.skyc.api.RemoteProblem;
import dev.skyc.api.RetryLater;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static String answer(Router router, String method, String uri, String... headers) {
        return text(router.handle(TextRequest.of(method, uri, "body", headers)));
    }

    private static String text(Reply reply) {
        try {
            return reply.status() + " " + new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandlerInvocation says(String text) {
        return exchange -> Reply.ok(Codec.TEXT, text);
    }

    private static HandlerInvocation fails(Exception failure) {
        return exchange -> {
            throw failure;
        };
    }

    private static Router router(Route... routes) {
        return new Router(List.of(routes), Authenticator.NONE);
    }

    @Test
    void aLiteralBeatsAVariable() {
        Router router = router(
                Route.http(
                        "GET",
                        "/orders/{id}",
                        exchange -> Reply.ok(
                                Codec.TEXT, "one " + exchange.path("id").one(Scalar.STRING))),
                Route.http("GET", "/orders/open", says("open")),
                Route.http("GET", "/{any}/open", says("any")),
                Route.http("GET", "/", says("root")));
        assertThat(answer(router, "GET", "/orders/open")).isEqualTo("200 open");
        assertThat(answer(router, "GET", "/orders/17")).isEqualTo("200 one 17");
        assertThat(answer(router, "GET", "/orders/a%2Fb%20c")).isEqualTo("200 one a/b c");
        assertThat(answer(router, "GET", "/carts/open")).isEqualTo("200 any");
        assertThat(answer(router, "GET", "/")).isEqualTo("200 root");
    }

    @Test
    void whatNobodyAnswersIsAProblem() {
        Router router = router(Route.http("GET", "/orders/{id}", says("one")));
        String notFound = "404 {\"type\":\"about:blank\",\"status\":404,\"title\":\"Not Found\","
                + "\"detail\":\"nothing answers this path\"}";
        assertThat(answer(router, "GET", "/nothing")).isEqualTo(notFound);
        assertThat(answer(router, "GET", "/orders/")).isEqualTo(notFound);
        assertThat(answer(router, "GET", "/orders/1/")).isEqualTo(notFound);
        assertThat(answer(router, "GET", "/orders")).isEqualTo(notFound);
        assertThat(answer(router, "POST", "/orders/1")).startsWith("405 ");
        assertThat(answer(router, "HEAD", "/orders/1")).isEqualTo("200 one");
        Reply options = router.handle(TextRequest.of("OPTIONS", "/orders/1", ""));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers()).containsEntry("allow", List.of("GET, HEAD, OPTIONS"));
    }

    @Test
    void brokersAreAnsweredInTheirLanguage() {
        Router router = router(
                Route.internal("/_skyc/events/rejected", fails(new Rejected("never"))),
                Route.internal("/_skyc/events/later", fails(new RetryLater("later"))),
                Route.internal("/_skyc/events/problem", fails(new HttpProblem(404, "gone"))),
                Route.internal("/_skyc/events/broken", fails(new IllegalStateException("secret"))));
        assertThat(answer(router, "POST", "/_skyc/events/rejected")).isEqualTo("400 never");
        assertThat(answer(router, "POST", "/_skyc/events/later")).isEqualTo("503 later");
        assertThat(answer(router, "POST", "/_skyc/events/problem")).isEqualTo("500 the handler failed");
        assertThat(answer(router, "POST", "/_skyc/events/broken")).isEqualTo("500 the handler failed");
        assertThat(answer(router, "POST", "/_skyc/events/unknown")).startsWith("400 ");
        assertThat(answer(router, "GET", "/_skyc/events/later")).startsWith("400 ");
        assertThat(answer(router, "POST", "/%5Fskyc/events/later")).startsWith("404 ");
        assertThat(answer(router, "POST", "/_sky%63/events/later")).startsWith("404 ");
    }

    @Test
    void exceptionsOfHttpHandlersBecomeProblems() {
        Router router = router(
                Route.http("GET", "/paid", fails(new HttpProblem(409, "it is \"paid\"\n").with("code", "P1"))),
                Route.http("GET", "/remote", fails(new RemoteProblem("prices", 500, "secret"))),
                Route.http("GET", "/rejected", fails(new Rejected("secret"))),
                Route.http("GET", "/broken", fails(new IOException("secret"))));
        assertThat(answer(router, "GET", "/paid"))
                .isEqualTo("409 {\"type\":\"about:blank\",\"status\":409,\"title\":\"Conflict\","
                        + "\"code\":\"P1\",\"detail\":\"it is \\\"paid\\\"\\u000a\"}");
        assertThat(answer(router, "GET", "/remote")).startsWith("502 ").doesNotContain("secret");
        assertThat(answer(router, "GET", "/rejected")).startsWith("500 ").doesNotContain("secret");
        assertThat(answer(router, "GET", "/broken")).startsWith("500 ").doesNotContain("secret");
    }

    @Test
    void aBodyBeyondItsLimitIsRefused() {
        Router router = router(
                Route.http("POST", "/small", exchange -> Reply.ok(Codec.TEXT, exchange.body(Codec.TEXT)))
                        .maxBody(3),
                Route.http("POST", "/enough", exchange -> Reply.ok(Codec.TEXT, exchange.body(Codec.TEXT)))
                        .maxBody(4));
        assertThat(answer(router, "POST", "/small")).startsWith("413 ");
        assertThat(answer(router, "POST", "/enough")).isEqualTo("200 body");
        assertThat(answer(router, "POST", "/enough", "content-type", "image/png"))
                .startsWith("415 ");
    }

    @Test
    void aBodyThatDoesNotArriveIsNoFailureOfTheHandler() {
        Router router = router(
                Route.http("POST", "/stream", exchange -> {
                    exchange.body(Codec.STREAM).readAllBytes();
                    return Reply.noContent();
                }),
                Route.http("POST", "/text", exchange -> Reply.ok(Codec.TEXT, exchange.body(Codec.TEXT))));
        for (String path : List.of("/stream", "/text")) {
            TextRequest whole = TextRequest.of("POST", path, "");
            TextRequest broken = new TextRequest("POST", whole.uri(), whole.headers(), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("cut off");
                }
            });
            assertThat(text(router.handle(broken))).startsWith("400 ").contains("did not arrive");
        }
    }

    @Test
    void callersAreAskedForWhereTheRouteSaysSo() {
        Route route = Route.http(
                        "GET",
                        "/mine",
                        exchange -> Reply.ok(Codec.TEXT, exchange.caller().subject()))
                .authenticated("orders:read");
        Router known =
                new Router(List.of(route), (request, scopes) -> Caller.of("alice", scopes.toArray(new String[0])));
        assertThat(answer(known, "GET", "/mine")).isEqualTo("200 alice");
        assertThat(answer(router(route), "GET", "/mine")).startsWith("401 ");
    }
}
