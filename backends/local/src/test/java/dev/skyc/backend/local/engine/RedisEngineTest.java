package dev.skyc.backend.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.testing.RedisHere;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisEngineTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void assumeRedis() throws IOException {
        RedisHere.assume();
    }

    @Test
    void itAnswersOnThisMachineAloneToWhoeverHasThePassword() throws Exception {
        try (RunningEngine running = engine().start(directory)) {
            assertThat(running.host()).isEqualTo("127.0.0.1");
            try (RedisConnection stranger = RedisConnection.open(running.address(), Duration.ofSeconds(10))) {
                assertThat(stranger.send("PING")).isEqualTo("-NOAUTH Authentication required.");
                assertThat(stranger.send("AUTH", "skyc", "guess")).startsWith("-WRONGPASS");
                assertThat(stranger.send("AUTH", "guess")).startsWith("-WRONGPASS");
            }
            try (RedisConnection admin = admin(running)) {
                assertThat(admin.send("CONFIG", "GET", "bind")).isEqualTo("*2 $bind $127.0.0.1");
            }
            assertThat(running.toString()).isEqualTo("redis on 127.0.0.1:" + running.port());
        }
    }

    @Test
    void whatItHoldsIsThereAfterTheNextStart() throws Exception {
        try (RunningEngine running = engine().start(directory);
                RedisConnection admin = admin(running)) {
            assertThat(admin.send("SET", "kept", "here")).isEqualTo("+OK");
        }
        try (RunningEngine running = engine().start(directory);
                RedisConnection admin = admin(running)) {
            assertThat(admin.send("GET", "kept")).isEqualTo("$here");
        }
    }

    @Test
    void aPortThatIsTakenIsLeftForAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), Loopback.freePort()));

            try (RunningEngine running =
                    new RedisEngine(RedisHere.BINARIES, List.of(), ports::remove).start(directory)) {
                assertThat(running.port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void aPortThatStaysTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            RedisEngine engine = new RedisEngine(RedisHere.BINARIES, List.of(), taken::getLocalPort);

            assertThatThrownBy(() -> engine.start(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Redis does not start in `" + directory + "`: it ended before it was ready")
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageEndingWith("help: another program took the port in the same moment; start again");
        }
    }

    @Test
    void aMistakeInAUserIsQuoted() {
        RedisEngine engine = new RedisEngine(RedisHere.BINARIES, List.of("user carts on +nonsense"));

        assertThatThrownBy(() -> engine.start(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("users.acl:3: Unknown command or category name in ACL");
    }

    @Test
    void itEndsWithItsParentEvenWhenThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int port = Integer.parseInt(parent.inputReader().readLine());
        long server =
                Long.parseLong(Files.readString(directory.resolve("redis.pid")).strip());
        ProcessHandle redis = ProcessHandle.of(server).orElseThrow();

        parent.destroyForcibly();

        redis.onExit().get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatWasKilledIsReplacedWithWhatItHeld() throws Exception {
        RunningEngine first = engine().start(directory);
        try (RedisConnection admin = admin(first)) {
            admin.send("CONFIG", "SET", "appendfsync", "always");
            admin.send("SET", "kept", "here");
        }
        long server =
                Long.parseLong(Files.readString(directory.resolve("redis.pid")).strip());
        ProcessHandle redis = ProcessHandle.of(server).orElseThrow();

        redis.destroyForcibly();
        redis.onExit().get(30, TimeUnit.SECONDS);
        first.close();

        try (RunningEngine running = engine().start(directory);
                RedisConnection admin = admin(running)) {
            assertThat(admin.send("GET", "kept")).isEqualTo("$here");
        }
    }

    @Test
    void systemsAreNamedAsTheBinariesAre() {
        assertThat(RedisBinary.system("Linux", "amd64")).isEqualTo("linux amd64");
        assertThat(RedisBinary.system("Mac OS X", "aarch64")).isEqualTo("mac aarch64");
        assertThat(RedisBinary.system("Windows 11", "amd64")).isEqualTo("windows amd64");
    }

    private static RedisEngine engine() {
        return new RedisEngine(RedisHere.BINARIES, List.of());
    }

    private static RedisConnection admin(RunningEngine running) throws IOException {
        RedisConnection connection = RedisConnection.open(running.address(), Duration.ofSeconds(10));
        assertThat(connection.send("AUTH", running.property("username"), running.property("password")))
                .isEqualTo("+OK");
        return connection;
    }

    /** Starts a server, tells its port and waits to be killed. */
    static final class KilledParent {
        private KilledParent() {}

        public static void main(String[] args) throws Exception {
            RunningEngine running = engine().start(Path.of(args[0]));
            System.out.println(running.port());
            Thread.currentThread().join();
        }
    }
}
