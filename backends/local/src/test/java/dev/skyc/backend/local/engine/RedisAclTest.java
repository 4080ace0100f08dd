package dev.skyc.backend.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.local.testing.CredentialRules;
import dev.skyc.backend.local.testing.RedisHere;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of docs/reference/services-credentials.md, on a real server. */
class RedisAclTest {
    @TempDir
    private static Path directory;

    private static RunningEngine server;

    @BeforeAll
    static void start() throws IOException {
        RedisHere.assume();
        server = new RedisEngine(
                        RedisHere.BINARIES,
                        List.of(
                                CredentialRules.redisUser("reader", "carts", "r-password"),
                                CredentialRules.redisUser("writer", "carts", "w-password"),
                                CredentialRules.redisUser("writer", "sessions", "s-password")))
                .start(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theWriterMayAllThatKeyValueStoreNeeds() throws Exception {
        try (RedisConnection writer = connect("carts-writer", "w-password")) {
            assertThat(writer.send("PING")).isEqualTo("+PONG");
            assertThat(writer.send("SET", "carts:a", "1")).isEqualTo("+OK");
            assertThat(writer.send("SET", "carts:b", "1", "PX", "60000")).isEqualTo("+OK");
            assertThat(writer.send("SET", "carts:a", "2", "NX")).isEqualTo("$-1");
            assertThat(writer.send("SET", "carts:c", "2", "NX", "PX", "60000")).isEqualTo("+OK");
            assertThat(writer.send("GET", "carts:a")).isEqualTo("$1");
            assertThat(writer.send("DEL", "carts:a")).isEqualTo(":1");
            assertThat(writer.send("DEL", "carts:a")).isEqualTo(":0");
        }
    }

    @Test
    void compareAndSetHoldsAgainstAnotherWriterAndKeepsTheTimeToLive() throws Exception {
        try (RedisConnection writer = connect("carts-writer", "w-password");
                RedisConnection other = connect("carts-writer", "w-password");
                RedisConnection admin = connect("skyc", server.property("password"))) {
            writer.send("SET", "carts:cas", "old", "PX", "60000");

            writer.send("WATCH", "carts:cas");
            assertThat(writer.send("GET", "carts:cas")).isEqualTo("$old");
            assertThat(writer.send("MULTI")).isEqualTo("+OK");
            assertThat(writer.send("SET", "carts:cas", "new", "KEEPTTL")).isEqualTo("+QUEUED");
            assertThat(writer.send("EXEC")).isEqualTo("*1 +OK");
            assertThat(Long.parseLong(admin.send("PTTL", "carts:cas").substring(1)))
                    .isPositive();

            writer.send("WATCH", "carts:cas");
            writer.send("GET", "carts:cas");
            other.send("SET", "carts:cas", "theirs");
            writer.send("MULTI");
            writer.send("SET", "carts:cas", "mine", "KEEPTTL");
            assertThat(writer.send("EXEC")).isEqualTo("*-1");
            assertThat(writer.send("GET", "carts:cas")).isEqualTo("$theirs");

            writer.send("WATCH", "carts:cas");
            assertThat(writer.send("UNWATCH")).isEqualTo("+OK");
            writer.send("MULTI");
            assertThat(writer.send("DISCARD")).isEqualTo("+OK");
        }
    }

    @Test
    void clientsMaySayHelloInTheNewProtocol() throws Exception {
        try (RedisConnection stranger = RedisConnection.open(server.address(), Duration.ofSeconds(10))) {
            assertThat(stranger.send("HELLO", "2", "AUTH", "carts-reader", "r-password"))
                    .contains("$server $redis");
        }
    }

    @Test
    void theReaderReads() throws Exception {
        try (RedisConnection writer = connect("carts-writer", "w-password");
                RedisConnection reader = connect("carts-reader", "r-password")) {
            writer.send("SET", "carts:read", "1");
            assertThat(reader.send("GET", "carts:read")).isEqualTo("$1");
            assertThat(reader.send("GET", "carts:none")).isEqualTo("$-1");
            assertThat(reader.send("PING")).isEqualTo("+PONG");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET carts:a 1",
                "DEL carts:a",
                "GETDEL carts:a",
                "GETEX carts:a PX 1",
                "EXPIRE carts:a 1",
                "MULTI",
                "WATCH carts:a"
            })
    void theReaderWritesNothing(String command) throws Exception {
        try (RedisConnection reader = connect("carts-reader", "r-password")) {
            assertThat(reader.send(command.split(" "))).startsWith("-NOPERM this user has no permissions to run");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEYS carts:*",
                "SCAN 0",
                "RANDOMKEY",
                "DBSIZE",
                "FLUSHALL",
                "FLUSHDB",
                "SELECT 1",
                "MOVE carts:a 1",
                "RENAME carts:a sessions:a",
                "COPY carts:a sessions:a",
                "CONFIG GET *",
                "ACL LIST",
                "ACL WHOAMI",
                "CLIENT LIST",
                "INFO",
                "MONITOR",
                "DEBUG SLEEP 0",
                "SHUTDOWN NOSAVE",
                "REPLICAOF 127.0.0.1 1",
                "MODULE LIST",
                "SUBSCRIBE carts:a",
                "PUBLISH carts:a x",
                "EVAL return(1) 0",
                "EVALSHA 0 0",
                "SCRIPT LOAD return(1)",
                "APPEND carts:a x",
                "SETRANGE carts:a 1000000 x",
                "EXPIRE carts:a 1"
            })
    void noOneDoesWhatTheyDoNotNeed(String command) throws Exception {
        for (String user : List.of("carts-reader r-password", "carts-writer w-password")) {
            try (RedisConnection connection = connect(user.split(" ")[0], user.split(" ")[1])) {
                assertThat(connection.send(command.split(" ")))
                        .as(user)
                        .startsWith("-NOPERM this user has no permissions to run");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET sessions:a",
                "GET carts",
                "GET cart:a",
                "SET sessions:a 1",
                "DEL sessions:a",
                "DEL carts:a sessions:a",
                "WATCH sessions:a"
            })
    void keysOfAnotherStoreAreOutOfReach(String command) throws Exception {
        try (RedisConnection writer = connect("carts-writer", "w-password");
                RedisConnection owner = connect("sessions-writer", "s-password")) {
            owner.send("SET", "sessions:a", "theirs");
            assertThat(writer.send(command.split(" "))).startsWith("-NOPERM this user has no permissions to access");
            assertThat(owner.send("GET", "sessions:a")).isEqualTo("$theirs");
        }
    }

    @Test
    void aTransactionDoesNotHideAForbiddenKey() throws Exception {
        try (RedisConnection writer = connect("carts-writer", "w-password")) {
            writer.send("MULTI");
            assertThat(writer.send("SET", "sessions:a", "1")).startsWith("-NOPERM");
            assertThat(writer.send("EXEC")).startsWith("-EXECABORT");
        }
    }

    private static RedisConnection connect(String user, String password) throws IOException {
        RedisConnection connection = RedisConnection.open(server.address(), Duration.ofSeconds(10));
        assertThat(connection.send("AUTH", user, password)).isEqualTo("+OK");
        return connection;
    }
}
