package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.runtime.contract.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server on a real port. Nothing here depends on how fast the machine is; only waiting takes time. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only against hanging
class HttpServerTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Timeouts SHORT = new Timeouts(300, 300, 300, 100_000, 300);
    private static final Timeouts LONG = new Timeouts(60_000, 60_000, 60_000, 1024, 300);

    private final Counting traffic = new Counting();

    private HttpServer start(HttpHandler handler, Limits limits, Timeouts timeouts, ThreadKind kind)
            throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.start(address, sayingThread(handler), limits, timeouts, kind, traffic);
        boolean virtual = kind == ThreadKind.VIRTUAL && Runtime.version().feature() >= 21;
        String thread = "";
        while (!thread.equals(virtual ? "200 VirtualThreads" : "200 main")) {
            try (RawClient client = new RawClient(server.port())) {
                thread = client.send("GET /thread HTTP/1.1\r\nHost: a\r\n\r\n")
                        .next()
                        .text();
            }
        }
        awaitOpen(0);
        traffic.finished.set(0);
        traffic.turnedAway.set(0);
        return server;
    }

    private static HttpHandler sayingThread(HttpHandler handler) {
        return request -> request.uri().getPath().equals("/thread")
                ? Talk.ok(Thread.currentThread().getThreadGroup().getName())
                : handler.handle(request);
    }

    private static HttpHandler echo() {
        return request -> Talk.ok(Talk.body(request));
    }

    private void awaitOpen(int connections) {
        while (traffic.open.get() != connections) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyConnectionsAreServedAtOnce(ThreadKind kind) throws Exception {
        HttpServer server = start(echo(), Limits.STANDARD, LONG, kind);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> talks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String body = "body " + i;
            talks.add(() -> {
                int right = 0;
                try (RawClient client = new RawClient(server.port())) {
                    for (int n = 0; n < 10; n++) {
                        client.send(
                                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                        right += client.next().text().equals("200 " + body) ? 1 : 0;
                    }
                }
                return right;
            });
        }
        int right = 0;
        for (Future<Integer> talk : clients.invokeAll(talks)) {
            right += talk.get();
        }
        clients.shutdown();
        assertThat(right).isEqualTo(2000);
        assertThat(server.drain(10_000)).isTrue();
        assertThat(traffic.finished.get()).isEqualTo(2000);
        assertThat(traffic.open.get()).isZero();
        assertThat(traffic.running.get()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void clientsThatSayNothingOrTooLittleAreLetGo(ThreadKind kind) throws Exception {
        HttpServer server = start(echo(), Limits.STANDARD, SHORT, kind);
        try (RawClient silent = new RawClient(server.port());
                RawClient first = new RawClient(server.port());
                RawClient header = new RawClient(server.port());
                RawClient body = new RawClient(server.port());
                RawClient later = new RawClient(server.port())) {
            first.send("G");
            header.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
            body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nbod");
            later.send(GET);
            assertThat(later.next().status()).isEqualTo(200);
            assertThat(silent.rest()).isEmpty();
            assertThat(later.rest()).isEmpty();
            assertThat(first.rest()).extracting(Answer::status).containsExactly(408);
            assertThat(header.rest()).extracting(Answer::status).containsExactly(408);
            assertThat(body.rest()).extracting(Answer::status).containsExactly(408);
        }
        awaitOpen(0);
        server.drain(0);
    }

    @Test
    void aByteNowAndThenIsNotEnough() throws Exception {
        HttpServer server = start(echo(), Limits.STANDARD, SHORT, ThreadKind.VIRTUAL);
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n");
            client.socket().setSoTimeout(20);
            String answer = "";
            while (answer.isEmpty()) {
                try {
                    client.send("X");
                    answer = client.next().text();
                } catch (java.net.SocketTimeoutException notYet) {
                    assertThat(traffic.open.get()).isEqualTo(1);
                } catch (IOException cut) {
                    answer = "cut";
                }
            }
            // What was sent meanwhile may take the answer away.
            assertThat(answer).matches("408 .*|cut");
        }
        awaitOpen(0);
        server.drain(0);
    }

    @ParameterizedTest
    @EnumSource
    void clientsThatDoNotReadAreCutOff(ThreadKind kind) throws Exception {
        HttpHandler endless = request -> new Reply(200, new TreeMap<>(), new Endless(), -1);
        HttpServer server = start(endless, Limits.STANDARD, SHORT, kind);
        try (RawClient client = new RawClient(server.port())) {
            client.send(GET);
            awaitOpen(1);
            awaitOpen(0);
            assertThat(traffic.finished.get()).isEqualTo(1);
        }
        server.drain(0);
    }

    @Test
    void anIdleConnectionGivesWay() throws Exception {
        HttpServer server = start(echo(), Limits.STANDARD.withConnections(2), LONG, ThreadKind.VIRTUAL);
        try (RawClient oldest = new RawClient(server.port());
                RawClient older = new RawClient(server.port())) {
            oldest.send(GET).next();
            older.send(GET).next();
            int status = 503;
            while (status == 503) {
                // The others become idle a moment after their answers.
                try (RawClient newest = new RawClient(server.port())) {
                    status = newest.send(GET).next().status();
                }
            }
            assertThat(status).isEqualTo(200);
            assertThat(oldest.rest()).isEmpty();
            assertThat(older.send(GET).next().status()).isEqualTo(200);
        }
        server.drain(0);
    }

    @Test
    void whereAllAreBusyTheNextIsTurnedAway() throws Exception {
        CountDownLatch entered = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        HttpServer server = start(waiting(entered, go), Limits.STANDARD.withConnections(2), LONG, ThreadKind.VIRTUAL);
        try (RawClient one = new RawClient(server.port());
                RawClient two = new RawClient(server.port())) {
            one.send(GET);
            two.send(GET);
            entered.await();
            try (RawClient three = new RawClient(server.port())) {
                assertThat(three.rest()).extracting(Answer::status).containsExactly(503);
            }
            assertThat(traffic.turnedAway.get()).isEqualTo(1);
            go.countDown();
            assertThat(one.next().status()).isEqualTo(200);
            assertThat(two.next().status()).isEqualTo(200);
        }
        server.drain(0);
    }

    @ParameterizedTest
    @EnumSource
    void atTheEndRequestsFinishAndNothingNewBegins(ThreadKind kind) throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        HttpServer server = start(waiting(entered, go), Limits.STANDARD, LONG, kind);
        try (RawClient busy = new RawClient(server.port());
                RawClient idle = new RawClient(server.port())) {
            busy.send(GET);
            entered.await();
            awaitOpen(2);
            ExecutorService drainer = Executors.newSingleThreadExecutor();
            Future<Boolean> drained = drainer.submit(() -> server.drain(60_000));
            assertThat(idle.rest()).isEmpty();
            assertThatThrownBy(() -> {
                        while (true) {
                            new RawClient(server.port()).close();
                        }
                    })
                    .isInstanceOfAny(ConnectException.class, java.net.SocketException.class);
            assertThat(drained.isDone()).isFalse();
            go.countDown();
            List<Answer> last = busy.rest();
            assertThat(last).extracting(Answer::text).containsExactly("200 done");
            assertThat(last.get(0).field("connection")).isEqualTo("close");
            assertThat(drained.get()).isTrue();
            drainer.shutdown();
        }
    }

    @Test
    void whatDoesNotFinishInTimeIsCutOff() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        HttpServer server = start(waiting(entered, go), Limits.STANDARD, LONG, ThreadKind.VIRTUAL);
        try (RawClient busy = new RawClient(server.port())) {
            busy.send(GET);
            entered.await();
            assertThat(server.drain(50)).isFalse();
            assertThatThrownBy(busy::next).isInstanceOf(IOException.class);
            go.countDown();
        }
        awaitOpen(0);
    }

    @Test
    void aPortInUseIsAFailure() throws Exception {
        HttpServer server = start(echo(), Limits.STANDARD, LONG, ThreadKind.VIRTUAL);
        InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        assertThatThrownBy(() -> HttpServer.start(taken, echo(), Limits.STANDARD, LONG, ThreadKind.VIRTUAL, traffic))
                .isInstanceOf(BindException.class);
        server.drain(0);
    }

    @Test
    void anAnswerArrivesEvenIfTheRequestIsStillBeingSent() throws Exception {
        HttpHandler refusing = request -> Reply.problem(413, "too large");
        HttpServer server = start(refusing, Limits.STANDARD, LONG, ThreadKind.VIRTUAL);
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
            client.send("x".repeat(900_000));
            Answer answer = client.next();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.field("connection")).isEqualTo("close");
        }
        awaitOpen(0);
        server.drain(0);
    }

    private static HttpHandler waiting(CountDownLatch entered, CountDownLatch go) {
        return request -> {
            entered.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Reply(200, new TreeMap<>(), new ByteArrayInputStream("done".getBytes()), 4);
        };
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length;
        }
    }
}
