package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.skyc.api.Outbox;
import dev.skyc.backend.local.engine.RunningEngine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the function, and of the server. */
class KillTest {
    /** {@code -Dskyc.kills=200} is the whole of it. */
    private static final int KILLS = Integer.getInteger("skyc.kills", 4);

    @TempDir
    private Path engineDirectory;

    @TempDir
    private Path directory;

    @Test
    void aFunctionKilledAtAnyMomentLosesNoEventAndInventsNone() throws Exception {
        Set<String> published = ConcurrentHashMap.newKeySet();
        Set<String> identifiers = ConcurrentHashMap.newKeySet();
        HttpServer broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/", exchange -> {
            try (exchange) {
                published.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                identifiers.add(exchange.getRequestHeaders().getFirst("ce-id"));
                exchange.sendResponseHeaders(202, -1);
            }
        });
        broker.start();
        URI address = URI.create("http://127.0.0.1:" + broker.getAddress().getPort());
        Random random = new Random(9);
        try (RunningEngine engine = TestDatabase.startEngine(engineDirectory)) {
            TestDatabase database = TestDatabase.create(engine, directory, "killed");
            for (int kill = 0; kill < KILLS; kill++) {
                Process function = start(Worker.class, database.bindings("writer"), address, kill);
                assertThat(function.inputReader().readLine()).isEqualTo("started");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                function.destroyForcibly().waitFor();
            }
            Set<String> committed = new TreeSet<>(database.query("select id from orders"));
            assertThat(committed).hasSizeGreaterThan(KILLS);
            try (TestRuntime runtime = new TestRuntime(
                    database.bindings("writer"), Map.of(), new HttpSender(HttpClient.newHttpClient(), address))) {
                Postgres.outbox(runtime.claim("outbox"), TestRuntime.PLACED);
                runtime.connectors().sweep();
            }
            assertThat(new TreeSet<>(published)).isEqualTo(committed);
            assertThat(identifiers).hasSameSizeAs(committed);
            assertThat(database.query("select id from skyc.outbox")).isEmpty();
        } finally {
            broker.stop(0);
        }
    }

    private static Process start(Class<?> main, Path bindings, URI broker, int run) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        bindings.toString(),
                        broker.toString(),
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A function that places orders as fast as it can, and changes its mind about every fifth one. */
    static final class Worker {
        public static void main(String[] arguments) throws Exception {
            HttpSender sender = new HttpSender(HttpClient.newHttpClient(), URI.create(arguments[1]));
            TestRuntime runtime = new TestRuntime(Path.of(arguments[0]), Map.of(), sender);
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            Outbox<String> placed = Postgres.outbox(runtime.claim("outbox"), TestRuntime.PLACED);
            for (int i = 0; true; i++) {
                place(shop, placed, arguments[2] + "-" + i, i % 5 != 4);
                if (i == 0) {
                    System.out.println("started");
                }
            }
        }
    }

    private static void place(DataSource shop, Outbox<String> placed, String order, boolean commit)
            throws SQLException {
        try (Connection connection = shop.getConnection()) {
            connection.setAutoCommit(false);
            TestDatabase.update(connection, "insert into orders values ('" + order + "')");
            placed.add(connection, order);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    @Test
    void aKilledServerIsFoundAgainAndHasEverythingThatItAcknowledged() throws Exception {
        RunningEngine engine = TestDatabase.startEngine(engineDirectory);
        TestDatabase database = TestDatabase.create(engine, directory, "killed");
        TestBroker broker = new TestBroker();
        Set<String> acknowledged = new TreeSet<>();
        try (TestRuntime runtime = new TestRuntime(database.bindings("writer"), Map.of(), broker)) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            Outbox<String> placed = Postgres.outbox(runtime.claim("outbox"), TestRuntime.PLACED);
            Thread killer = new Thread(() -> kill(engineDirectory.resolve("data/postmaster.pid")));
            killer.start();
            assertThatThrownBy(() -> {
                        for (int i = 0; true; i++) {
                            place(shop, placed, "before-" + i, true);
                            acknowledged.add("before-" + i);
                        }
                    })
                    .isInstanceOf(SQLException.class);
            killer.join();
            engine.close();
            try (RunningEngine again = TestDatabase.startEngine(engineDirectory)) {
                database = database.movedTo(again);
                place(shop, placed, "after", true);
                acknowledged.add("after");
                runtime.connectors().sweep();
                Set<String> orders = new TreeSet<>(database.query("select id from orders"));
                assertThat(orders).containsAll(acknowledged);
                assertThat(new TreeSet<>(broker.payloads())).isEqualTo(orders);
            }
        }
    }

    private static void kill(Path pidFile) {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
