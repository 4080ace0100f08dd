package dev.skyc.backend.local.engine;

import dev.skyc.backend.local.child.LogTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * A Redis server with the binaries of this system from Maven Central. Its properties are {@code username} and
 * {@code password} of a user who may do everything; those of the application have the users that are given.
 */
public final class RedisEngine implements Engine {
    private static final String ADMIN = "skyc";
    private static final Duration START = Duration.ofMinutes(1);
    /** Short: what took the port before us may never answer. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private static final int ATTEMPTS = 3;

    private final Path binaries;
    private final List<String> users;
    private final IntSupplier ports;

    /**
     * An engine that is not started yet.
     *
     * @param binaries where its program is unpacked, once; several engines may share it
     * @param users lines of a Redis ACL file, such as {@code user carts-reader on #… ~carts:* +get}
     */
    public RedisEngine(Path binaries, List<String> users) {
        this(binaries, users, Loopback::freePort);
    }

    RedisEngine(Path binaries, List<String> users, IntSupplier ports) {
        this.binaries = binaries.toAbsolutePath();
        this.users = List.copyOf(users);
        this.ports = ports;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public RunningEngine start(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            return start(directory.toAbsolutePath(), lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw StartProblem.of("Redis", directory, failure);
        }
    }

    private RunningEngine start(Path directory, DirectoryLock lock) throws IOException {
        Orphan.stop(directory.resolve("redis.pid"), "redis-server");
        Path program = RedisBinary.unpack(binaries);
        String password = Passwords.in(directory.resolve("password"));
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("users.acl"), acl(password));
        for (int attempt = 1; ; attempt++) {
            int port = ports.getAsInt();
            try {
                WatchedProcess server = start(program, directory, port, password);
                return new RunningEngine(
                        name(), Loopback.port(port), Map.of("username", ADMIN, "password", password), () -> {
                            server.close();
                            lock.close();
                        });
            } catch (IOException problem) {
                if (attempt == ATTEMPTS || !StartProblem.isPortInUse(problem)) {
                    throw problem;
                }
            }
        }
    }

    private String acl(String password) {
        return "user default off\nuser " + ADMIN + " on #" + sha256(password) + " ~* &* +@all\n"
                + String.join("\n", users) + "\n";
    }

    private static WatchedProcess start(Path program, Path directory, int port, String password) throws IOException {
        Path config = Files.writeString(directory.resolve("redis.conf"), config(directory, port));
        Path log = directory.resolve("redis.log");
        WatchedProcess server = WatchedProcess.start(List.of(program.toString(), config.toString()), log);
        try {
            await(server, port, password, log);
            return server;
        } catch (IOException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    private static String config(Path directory, int port) {
        return """
                bind 127.0.0.1
                port %d
                dir %s
                aclfile %s
                pidfile %s
                # What has no time to live survives but for the last second, and is never evicted.
                appendonly yes
                appendfsync everysec
                save ""
                loglevel warning
                maxmemory-policy volatile-lru
                """.formatted(
                        port,
                        quoted(directory.resolve("data")),
                        quoted(directory.resolve("users.acl")),
                        quoted(directory.resolve("redis.pid")));
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void await(WatchedProcess server, int port, String password, Path log) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!answers(port, password)) {
            if (!server.isAlive()) {
                throw new IOException("it ended before it was ready" + LogTail.of(log));
            }
            if (System.nanoTime() > end) {
                throw new IOException("not ready after " + START.toSeconds() + " seconds" + LogTail.of(log));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    /** Whether our server, which knows the password, has read what it kept. */
    private static boolean answers(int port, String password) {
        try (RedisConnection connection = RedisConnection.open(Loopback.port(port), ANSWER)) {
            return connection.send("AUTH", ADMIN, password).equals("+OK")
                    && connection.send("PING").equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
