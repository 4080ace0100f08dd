package dev.skyc.backend.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {
    private static final Path BINARIES = Path.of("target/engines/postgresql");
    private static final PostgresEngine ENGINE = new PostgresEngine(BINARIES);

    @TempDir
    private Path directory;

    @Test
    void itAnswersOnThisMachineAloneToWhoeverHasThePassword() throws Exception {
        try (RunningEngine running = ENGINE.start(directory)) {
            assertThat(running.address().getAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
            assertThat(query(running, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(running, "show unix_socket_directories")).isEmpty();
            assertThat(running.toString())
                    .isEqualTo("postgresql on 127.0.0.1:" + running.port())
                    .doesNotContain(running.property("password"));
            assertThatThrownBy(() -> connect(running, "guess")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatItHoldsIsThereAfterTheNextStart() throws Exception {
        String password;
        try (RunningEngine running = ENGINE.start(directory)) {
            password = running.property("password");
            update(running, "create table kept as select 'here' as what");
        }
        try (RunningEngine running = ENGINE.start(directory)) {
            assertThat(running.property("password")).isEqualTo(password);
            assertThat(query(running, "select what from kept")).isEqualTo("here");
        }
    }

    @Test
    void aDirectoryInUseIsRefused() throws Exception {
        try (RunningEngine running = ENGINE.start(directory)) {
            assertThatThrownBy(() -> ENGINE.start(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessage("`" + directory + "` is in use by another run; stop that one first");
            assertThat(query(running, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void theServerOfAKilledRunIsReplaced() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("started");
        killed.destroyForcibly().waitFor();
        try (RunningEngine running = ENGINE.start(directory)) {
            assertThat(query(running, "select what from left_behind")).isEqualTo("here");
        }
    }

    @Test
    void aDirectoryThatCannotBeReadSaysWhatHelps() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "no = such setting\n");
        Files.writeString(directory.resolve("password"), "x");
        assertThatThrownBy(() -> new PostgresEngine(BINARIES, Duration.ofSeconds(2)).start(directory))
                .isInstanceOf(IOException.class)
                .hasMessage("PostgreSQL does not start in `" + directory
                        + "`: configuration file \""
                        + directory.resolve("data/postgresql.conf")
                        + "\" contains errors; delete that directory to begin with empty databases");
    }

    /** A run that never stops its server. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            try (RunningEngine running = ENGINE.start(Path.of(arguments[0]))) {
                update(running, "create table left_behind as select 'here' as what");
                System.out.println("started");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    private static Connection connect(RunningEngine engine, String password) throws SQLException {
        String url = "jdbc:postgresql://" + engine.host() + ":" + engine.port() + "/" + engine.property("database");
        return DriverManager.getConnection(url, engine.property("username"), password);
    }

    private static String query(RunningEngine engine, String sql) throws SQLException {
        try (Connection connection = connect(engine, engine.property("password"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void update(RunningEngine engine, String sql) throws SQLException {
        try (Connection connection = connect(engine, engine.property("password"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
