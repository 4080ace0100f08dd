package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.runtime.contract.Authenticator;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Route;
import dev.skyc.runtime.contract.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is said on a connection, both ways. */
class ConversationTest {
    private static String get(String path, String... fields) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n"
                + String.join("", List.of(fields).stream().map(f -> f + "\r\n").toList()) + "\r\n";
    }

    private static String post(String body, String... fields) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", List.of(fields).stream().map(f -> f + "\r\n").toList()) + "\r\n" + body;
    }

    private static Reply stream(String... pieces) {
        List<InputStream> streams = new ArrayList<>();
        for (String piece : pieces) {
            streams.add(new ByteArrayInputStream(piece.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new Reply(200, new TreeMap<>(), new SequenceInputStream(Collections.enumeration(streams)), -1);
    }

    private static InputStream failingAfter(int bytes) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("secret");
                }
                return 'x';
            }
        };
    }

    @Test
    void requestsAreAnsweredInOrderOverOneConnection() {
        Talk talk = Talk.echo();
        assertThat(talk.say(post("one") + get("/two") + post("three") + "\r\n" + get("/four")))
                .extracting(Answer::text)
                .containsExactly("200 one", "200 ", "200 three", "200 ");
        assertThat(talk.seen()).containsExactly("POST /", "GET /two", "POST /", "GET /four");
    }

    @Test
    void howTheBytesAreCutIntoPacketsMakesNoDifference() {
        String requests = post("one", "X: " + "v".repeat(150)) + get("/two?q=" + "w".repeat(100))
                + "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nthr\r\n2\r\nee\r\n0\r\nT: u\r\n\r\n"
                + get("/four");
        byte[] bytes = requests.getBytes(StandardCharsets.ISO_8859_1);
        for (int piece : new int[] {1, 2, 3, 7, 64, 100, 1000}) {
            assertThat(Talk.echo().say(bytes, piece))
                    .as("pieces of %s", piece)
                    .extracting(Answer::text)
                    .containsExactly("200 one", "200 ", "200 three", "200 ");
        }
    }

    @Test
    void aRequestIsSeenAsItWasSent() {
        AtomicReference<String> seen = new AtomicReference<>("");
        Talk talk = Talk.with(request -> {
            seen.set(request.method() + " " + request.uri() + " " + request.headers() + " " + request.header("X-TAG"));
            return Reply.noContent();
        });
        talk.say(
                "DELETE /a%20b/;c?x=%2F&y[]=1&z HTTP/1.1\r\nHost: a.b:80\r\nX-Tag:\t one \r\nx-tag: two\r\nE:\r\nL: \u00e9\r\n\r\n");
        assertThat(seen.get())
                .isEqualTo("DELETE /a%20b/;c?x=%2F&y[]=1&z {e=[], host=[a.b:80], l=[\u00e9], x-tag=[one, two]}"
                        + " Optional[one]");
    }

    @Test
    void theTargetsOwnHostCounts() {
        AtomicReference<String> seen = new AtomicReference<>("");
        Talk talk = Talk.with(request -> {
            seen.set(request.uri() + " " + request.headers());
            return Reply.noContent();
        });
        talk.say("GET http://b:81/c?d HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(seen.get()).isEqualTo("/c?d {host=[b:81]}");
        talk.say("GET HTTPS://[::1] HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(seen.get()).isEqualTo("/ {host=[[::1]]}");
        talk.say("GET http://b?d=/ HTTP/1.0\r\n\r\n");
        assertThat(seen.get()).isEqualTo("/?d=/ {host=[b]}");
    }

    @Test
    void theServerAsAWholeHasOptions() {
        Talk talk = Talk.echo();
        List<Answer> answers =
                talk.say("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\nOPTIONS http://b HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answers).extracting(Answer::status).containsExactly(204, 204);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.field("allow")).contains("GET"));
        assertThat(talk.seen()).isEmpty();
    }

    @Test
    void headIsGetWithoutABody() {
        Router router = new Router(
                List.of(Route.http("GET", "/a", exchange -> Reply.ok(Codec.TEXT, "body"))), Authenticator.NONE);
        Talk talk = Talk.with(router::handle);
        List<Answer> answers = talk.say(
                "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/a") + "HEAD /b HTTP/1.1\r\nHost: a\r\n\r\n",
                "HEAD",
                "GET",
                "HEAD");
        assertThat(answers).extracting(Answer::text).containsExactly("200 ", "200 body", "404 ");
        assertThat(answers.get(0).field("content-length")).isEqualTo("4");
    }

    @Test
    void aMethodThatThePathDoesNotHaveIsTold() {
        Router router = new Router(
                List.of(Route.http("GET", "/a", exchange -> Reply.ok(Codec.TEXT, "body"))), Authenticator.NONE);
        Talk talk = Talk.with(router::handle);
        Answer answer = talk.say("DELETE /a HTTP/1.1\r\nHost: a\r\n\r\n").get(0);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.field("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void aClientThatAsksBeforeItSendsIsAnsweredWhenTheBodyIsRead() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-Continue\r\n\r\n";
        MemoryTransport waiting = MemoryTransport.stalling(head.getBytes(StandardCharsets.ISO_8859_1));
        List<Answer> read = Answer.all(Talk.echo().raw(waiting), List.of("POST"));
        assertThat(read).extracting(Answer::status).containsExactly(100, 408);

        MemoryTransport refused = MemoryTransport.stalling(head.getBytes(StandardCharsets.ISO_8859_1));
        List<Answer> unread =
                Answer.all(Talk.with(request -> Reply.problem(413, "too large")).raw(refused), List.of("POST"));
        assertThat(unread).extracting(Answer::status).containsExactly(413);
        assertThat(unread.get(0).field("connection")).isEqualTo("close");

        // Having seen the body, nobody needs to be told to send it.
        assertThat(Talk.echo().say(head + "body" + get("/next")))
                .extracting(Answer::text)
                .containsExactly("200 body", "200 ");
        assertThat(Talk.echo().answer(head.replace("Continue", "burritos"))).startsWith("417 ");
        assertThat(Talk.echo().answer("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody"))
                .isEqualTo("200 body");
    }

    @Test
    void theWordToGoOnComesBeforeTheReplyThatReadsTheBody() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n";
        Talk talk = Talk.with(request -> new Reply(200, new TreeMap<>(), request.body(), -1));
        MemoryTransport transport =
                MemoryTransport.of((head + "body").getBytes(StandardCharsets.ISO_8859_1), head.length());
        List<Answer> answers = Answer.all(talk.raw(transport), List.of("POST"));
        assertThat(answers).extracting(Answer::text).containsExactly("100 ", "200 body");
    }

    @Test
    void connectionsGoOnAsTheClientLikes() {
        assertThat(Talk.echo().say(get("/1", "Connection: close") + get("/2"))).hasSize(1);
        assertThat(Talk.echo().say(get("/1", "Connection: x, CLOSE ,y") + get("/2")))
                .hasSize(1);
        assertThat(Talk.echo().say(get("/1", "Connection: closed") + get("/2"))).hasSize(2);
        assertThat(Talk.echo().say("GET / HTTP/1.0\r\n\r\n" + get("/2"))).hasSize(1);
        List<Answer> kept = Talk.echo().say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get("/2"));
        assertThat(kept).extracting(answer -> answer.field("connection")).containsExactly("keep-alive", "");
        List<Answer> many = Talk.echo().say(get("/").repeat(150));
        assertThat(many).hasSize(100);
        assertThat(many.get(99).field("connection")).isEqualTo("close");
        assertThat(many.get(98).field("connection")).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(Talk.echo().answer(get("/" + "a".repeat(200)))).startsWith("414 ");
        assertThat(Talk.echo().answer(get("/" + "a".repeat(20_000)))).startsWith("414 ");
        assertThat(Talk.echo().answer(get("/", "X: " + "a".repeat(600)))).startsWith("431 ");
        assertThat(Talk.echo()
                        .answer(get("/", "X: " + "a".repeat(200), "X: " + "a".repeat(200), "X: " + "a".repeat(200))))
                .startsWith("431 ");
        assertThat(Talk.echo().answer("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(10) + "\r\n"))
                .startsWith("431 ");
        assertThat(Talk.echo().answer("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(9) + "\r\n"))
                .startsWith("200 ");
        String longest = "GET /" + "a".repeat(200 - "GET / HTTP/1.1".length()) + " HTTP/1.1\r\nHost: a\r\n\r\n";
        assertThat(Talk.echo().answer(longest)).startsWith("200 ");
        assertThat(Talk.echo()
                        .say(longest.getBytes(StandardCharsets.ISO_8859_1), 1)
                        .get(0)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSlowClientIsToldSo() {
        assertThat(Answer.all(
                        Talk.echo().raw(MemoryTransport.stalling("GET / HT".getBytes(StandardCharsets.US_ASCII))),
                        List.of()))
                .extracting(Answer::status)
                .containsExactly(408);
        assertThat(Answer.all(
                        Talk.echo()
                                .raw(MemoryTransport.stalling(post("body")
                                        .substring(0, post("body").length() - 1)
                                        .getBytes(StandardCharsets.US_ASCII))),
                        List.of()))
                .extracting(Answer::status)
                .containsExactly(408);
        assertThat(Talk.echo().raw(MemoryTransport.stalling(new byte[0]))).isEmpty();
        assertThat(Answer.all(
                        Talk.echo().raw(MemoryTransport.stalling(get("/").getBytes(StandardCharsets.US_ASCII))),
                        List.of()))
                .extracting(Answer::status)
                .containsExactly(200);
    }

    @Test
    void aBodyWithoutLengthIsChunkedForWhoKnowsChunks() {
        Talk talk = Talk.with(request -> stream("one", "", "x".repeat(40_000), "two"));
        List<Answer> answers = talk.say(get("/") + get("/"));
        assertThat(answers).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.field("transfer-encoding")).isEqualTo("chunked");
            assertThat(answer.body()).isEqualTo("one" + "x".repeat(40_000) + "two");
        });
        List<Answer> old = talk.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get("/"));
        assertThat(old).hasSize(1);
        assertThat(old.get(0).field("connection")).isEqualTo("close");
        assertThat(old.get(0).body()).isEqualTo("one" + "x".repeat(40_000) + "two");
        assertThat(talk.say("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + get("/"), "HEAD", "GET"))
                .hasSize(2);
        assertThat(Talk.with(request -> stream()).answer(get("/"))).isEqualTo("200 ");
    }

    @Test
    void aLongBodyWithALengthIsSentAsItIs() {
        byte[] body = "0123456789".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        Talk talk = Talk.with(request -> new Reply(200, new TreeMap<>(), new ByteArrayInputStream(body), body.length));
        assertThat(talk.answer(get("/"))).isEqualTo("200 " + "0123456789".repeat(10_000));
        // What is longer than it says is cut.
        assertThat(Talk.with(request -> new Reply(200, new TreeMap<>(), new ByteArrayInputStream(body), 12))
                        .answer(get("/")))
                .isEqualTo("200 012345678901");
    }

    @Test
    void aReplyMayReadTheRequestsBodyWhileItIsSent() {
        Talk talk = Talk.with(request -> new Reply(200, new TreeMap<>(), request.body(), -1));
        assertThat(talk.say(post("b".repeat(900)) + get("/")))
                .extracting(Answer::text)
                .containsExactly("200 " + "b".repeat(900), "200 ");
        MemoryTransport cutOff =
                MemoryTransport.of(post("body").replace("body", "bod").getBytes(StandardCharsets.US_ASCII), 1000);
        talk.raw(cutOff);
        assertThat(cutOff.isAborted()).isTrue();
    }

    @Test
    void whatFailsBeforeTheFirstByteIsAnErrorAndWhatFailsLaterIsCutOff() {
        Answer early = Talk.with(request -> new Reply(200, new TreeMap<>(), failingAfter(0), -1))
                .say(get("/"))
                .get(0);
        assertThat(early.status()).isEqualTo(500);
        assertThat(early.body()).doesNotContain("secret");
        assertThat(Talk.with(request -> new Reply(200, new TreeMap<>(), failingAfter(3), 10))
                        .answer(get("/")))
                .startsWith("500 ");
        assertThat(Talk.with(request -> new Reply(200, new TreeMap<>(), new ByteArrayInputStream(new byte[3]), 10))
                        .answer(get("/")))
                .startsWith("500 ");

        List<Answer> head = Talk.with(request -> new Reply(101, new TreeMap<>(), failingAfter(0), 10))
                .say("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD");
        assertThat(head).extracting(Answer::text).containsExactly("500 ");

        MemoryTransport counted = MemoryTransport.of(get("/").getBytes(StandardCharsets.US_ASCII), 1000);
        Talk.with(request -> new Reply(200, new TreeMap<>(), failingAfter(100_000), 100_001))
                .raw(counted);
        assertThat(counted.isAborted()).isTrue();
        MemoryTransport chunked = MemoryTransport.of(get("/").getBytes(StandardCharsets.US_ASCII), 1000);
        byte[] sent = Talk.with(request -> new Reply(200, new TreeMap<>(), failingAfter(100_000), -1))
                .raw(chunked);
        assertThat(chunked.isAborted()).isTrue();
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("\r\n0\r\n");
    }

    @Test
    void whatAHandlerThrowsStaysInside() {
        for (Throwable failure : List.of(
                new IllegalStateException("secret"), new StackOverflowError("secret"), new AssertionError("secret"))) {
            Talk talk = Talk.with(request -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            });
            List<Answer> answers = talk.say(get("/") + get("/"));
            assertThat(answers).hasSize(2).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).doesNotContain("secret");
            });
        }
    }

    @Test
    void theFramingOfAReplyIsOurs() {
        TreeMap<String, List<String>> fields = new TreeMap<>();
        for (String name : List.of(
                "connection", "content-length", "transfer-encoding", "upgrade", "trailer", "keep-alive", "te")) {
            fields.put(name, List.of("7"));
        }
        fields.put("x-tag", List.of("one", "two"));
        fields.put("x-text", List.of("\u00e9\u4e2d\t."));
        Talk talk = Talk.with(request -> new Reply(200, fields, new ByteArrayInputStream(new byte[] {'a'}), 1));
        Answer answer = talk.say(get("/")).get(0);
        assertThat(answer.fields().keySet()).containsExactly("content-length", "date", "x-tag", "x-text");
        assertThat(answer.field("content-length")).isEqualTo("1");
        assertThat(answer.field("x-tag")).isEqualTo("one, two");
        assertThat(answer.field("x-text")).isEqualTo("\u00e9?\t.");
        assertThat(answer.field("date")).matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    }

    @Test
    void aFieldThatWouldBecomeTwoIsAnError() {
        for (String value : List.of("a\r\nb: c", "a\nb", "a\rb", "a\0b", "\u010a".repeat(0) + "a\u007fb")) {
            TreeMap<String, List<String>> fields = new TreeMap<>();
            fields.put("x", List.of(value));
            assertThat(Talk.with(request -> new Reply(200, fields, InputStream.nullInputStream(), 0))
                            .answer(get("/")))
                    .startsWith("500 ");
        }
        TreeMap<String, List<String>> name = new TreeMap<>();
        name.put("x: y\r\nz", List.of("v"));
        assertThat(Talk.with(request -> new Reply(200, name, InputStream.nullInputStream(), 0))
                        .answer(get("/")))
                .startsWith("500 ");
        // Cut to a byte these would be line ends.
        TreeMap<String, List<String>> wide = new TreeMap<>();
        wide.put("x", List.of("a\u010d\u010ab"));
        assertThat(Talk.with(request -> new Reply(200, wide, InputStream.nullInputStream(), 0))
                        .say(get("/"))
                        .get(0)
                        .field("x"))
                .isEqualTo("a??b");
    }

    @Test
    void someStatusesHaveNoBody() {
        for (int status : new int[] {204, 304}) {
            Talk talk = Talk.with(
                    request -> new Reply(status, new TreeMap<>(), new ByteArrayInputStream(new byte[] {'a'}), 1));
            assertThat(talk.say(get("/") + get("/")))
                    .extracting(Answer::text)
                    .containsExactly(status + " ", status + " ");
        }
        assertThat(Talk.with(request -> Reply.empty(101)).answer(get("/"))).startsWith("500 ");
        assertThat(Talk.with(request -> Reply.empty(1000)).answer(get("/"))).startsWith("500 ");
        assertThat(Talk.with(request -> Reply.empty(599)).answer(get("/"))).startsWith("599 ");
    }

    @Test
    void aBodyKeptByAHandlerReadsNothingOfTheNextRequest() throws IOException {
        AtomicReference<InputStream> kept = new AtomicReference<>(InputStream.nullInputStream());
        Talk talk = Talk.with(request -> {
            int read = -2;
            try {
                read = kept.get().read();
            } catch (IOException over) {
                read = -3;
            }
            kept.set(request.body());
            return Talk.ok(Integer.toString(read));
        });
        assertThat(talk.say(post("one") + post("two"))).extracting(Answer::text).containsExactly("200 -1", "200 -3");
    }

    @Test
    void theBodyOfEveryReplyIsClosed() {
        AtomicInteger open = new AtomicInteger();
        Talk talk = Talk.with(request -> {
            open.incrementAndGet();
            InputStream counted = new ByteArrayInputStream(new byte[] {'a'}) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
            try {
                request.body().readAllBytes();
            } catch (IOException cutOff) {
                // The reply is replaced.
            }
            return new Reply(request.method().equals("PUT") ? 999 : 200, new TreeMap<>(), counted, 1);
        });
        talk.say(get("/") + "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + post("body"), "GET", "HEAD", "POST");
        talk.say("PUT / HTTP/1.1\r\nHost: a\r\n\r\n");
        talk.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nbody");
        assertThat(talk.seen()).hasSize(5);
        assertThat(open.get()).isZero();
    }

    @Test
    void interruptsEndWithTheHandler() {
        Talk talk = Talk.with(request -> {
            Thread.currentThread().interrupt();
            return Reply.noContent();
        });
        assertThat(talk.say(get("/"))).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
