package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.RedisEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.backend.local.testing.RedisHere;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.params.SetParams;

/** The users that are emitted for key-value stores, in a real Redis, with what each function finds in its binding. */
class KeyValueCredentialsTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Carts {
                public Carts(@KeyValue("carts") KeyValueStore<String> carts) {}
                @Put("/carts/{customer}") public void save(String customer, @Body String cart) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Checkout {
                public Checkout(@KeyValue("carts") KeyValueReader<String> carts) {}
                @Get("/checkout/{customer}") public String start(String customer) { return ""; }
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Sessions {
                public Sessions(@KeyValue("sessions") KeyValueStore<String> sessions) {}
                @Put("/sessions/{id}") public void save(String id, @Body String session) {}
            }
            """);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {keyValues: redis-operator}",
                "services: {keyValues: {provider: redis-operator, replicas: 3}}",
                "services: {keyValues: plain}"
            })
    void eachFunctionDoesWhatItMayAndNothingElse(String environment) throws Exception {
        RedisHere.assume();
        EmittedTree tree = EmittedTree.compile(CODE, environment, directory.resolve("shop"));
        try (RunningEngine server =
                new RedisEngine(RedisHere.BINARIES, users(tree)).start(directory.resolve("redis"))) {
            try (Jedis carts = connect(server, tree.binding("carts", "keyvalue-carts"))) {
                assertThat(carts.set(
                                "carts:ada", "1", SetParams.setParams().nx().px(60_000)))
                        .isEqualTo("OK");
                carts.watch("carts:ada");
                assertThat(carts.get("carts:ada")).isEqualTo("1");
                Transaction transaction = carts.multi();
                transaction.set("carts:ada", "2", SetParams.setParams().keepTtl());
                assertThat(transaction.exec()).containsExactly("OK");
                assertThat(carts.del("carts:none")).isZero();
                refused(() -> carts.get("sessions:ada"));
                refused(() -> carts.set("sessions:ada", "x"));
                refused(() -> carts.keys("*"));
                refused(carts::flushAll);
                refused(() -> carts.eval("return 1"));
                refused(() -> carts.configGet("*"));
            }
            try (Jedis checkout = connect(server, tree.binding("checkout", "keyvalue-carts"))) {
                assertThat(checkout.get("carts:ada")).isEqualTo("2");
                refused(() -> checkout.set("carts:ada", "3"));
                refused(() -> checkout.del("carts:ada"));
                refused(() -> checkout.expire("carts:ada", 1));
                refused(() -> checkout.get("sessions:ada"));
            }
            try (Jedis sessions = connect(server, tree.binding("sessions", "keyvalue-sessions"))) {
                assertThat(sessions.set("sessions:ada", "x")).isEqualTo("OK");
                refused(() -> sessions.get("carts:ada"));
            }
        }
        assertThat(tree.binding("checkout", "keyvalue-sessions")).isEmpty();
    }

    /** The lines of the file that the server reads, but for the one who may do everything or nothing. */
    private List<String> users(EmittedTree tree) throws Exception {
        List<String> lines;
        if (tree.objects("StatefulSet").findAny().isPresent()) {
            Path root = directory.resolve("container");
            EmittedScript.run(tree, "shop-valkey", "valkey-server", root);
            lines = Files.readAllLines(root.resolve("run/skyc/users.acl"));
        } else {
            lines = tree.secrets().values().stream()
                    .flatMap(secret -> secret.values().stream())
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("user "))
                    .toList();
        }
        assertThat(lines).anyMatch(line -> line.startsWith("user default "));
        List<String> users = lines.stream()
                .filter(line -> !line.startsWith("user default "))
                .distinct()
                .toList();
        assertThat(users).hasSize(4);
        return users;
    }

    private static Jedis connect(RunningEngine server, Map<String, String> binding) throws IOException {
        assertThat(binding).containsKeys("host", "port", "username", "password", "prefix");
        return new Jedis(
                new HostAndPort(server.host(), server.port()),
                DefaultJedisClientConfig.builder()
                        .user(binding.get("username"))
                        .password(binding.get("password"))
                        .build());
    }

    private static void refused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(JedisAccessControlException.class);
    }
}
