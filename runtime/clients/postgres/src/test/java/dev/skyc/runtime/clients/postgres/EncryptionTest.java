package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.engine.RunningEngine;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EncryptionTest {
    private static final String PASSWORD = "changeit";
    private static final String IS_ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    @TempDir
    private Path engineDirectory;

    @TempDir
    private Path directory;

    @Test
    void theServerIsCheckedWhereTheBindingNamesItsAuthority() throws Exception {
        try (RunningEngine engine = TestDatabase.startEngine(engineDirectory)) {
            TestDatabase database = TestDatabase.create(engine, directory, "encrypted");
            assertThat(isEncrypted(database)).isFalse();
            // An authority is named, and the server has nothing to show.
            Path authority = directory.resolve("writer/database-shop/certificates");
            Files.writeString(authority, certificate(directory.resolve("other.p12")));
            assertThatThrownBy(() -> isEncrypted(database)).isInstanceOf(SQLException.class);

            String certificate = certificate(directory.resolve("server.p12"));
            encrypt(database, certificate, key(directory.resolve("server.p12")));
            assertThatThrownBy(() -> isEncrypted(database))
                    .isInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("unable to find valid certification path");
            Files.writeString(authority, certificate);
            assertThat(isEncrypted(database)).isTrue();
            Files.writeString(directory.resolve("job/database-shop/certificates"), certificate);
            database.migrate("V2__items.sql", "create table items (id int);");
            Files.delete(authority);
            assertThat(isEncrypted(database)).isTrue();
        }
    }

    private static boolean isEncrypted(TestDatabase database) throws SQLException {
        try (TestRuntime runtime = new TestRuntime(database.bindings("writer"), Map.of(), new TestBroker())) {
            DataSource shop = Postgres.dataSource(runtime.claim("read-write"));
            try (Connection connection = shop.getConnection()) {
                return TestDatabase.query(connection, IS_ENCRYPTED).equals(List.of("t"));
            }
        }
    }

    private void encrypt(TestDatabase database, String certificate, String key) throws Exception {
        Path data = engineDirectory.resolve("data");
        Files.writeString(data.resolve("server.crt"), certificate);
        Files.writeString(data.resolve("server.key"), key);
        Files.setPosixFilePermissions(data.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
        try (Connection connection = database.superuser()) {
            TestDatabase.update(connection, "alter system set ssl = on");
            TestDatabase.query(connection, "select pg_reload_conf()");
        }
        // The server reads its settings anew when it gets to it.
        while (!database.query("show ssl").equals(List.of("on"))) {
            Thread.sleep(20);
        }
    }

    /** A server that is its own authority. */
    private String certificate(Path store) throws Exception {
        keytool(store, "-genkeypair -alias server -keyalg EC -ext san=ip:127.0.0.1 -dname CN=" + store.getFileName());
        keytool(store, "-exportcert -rfc -alias server -file " + store + ".pem");
        return Files.readString(Path.of(store + ".pem"));
    }

    private static String key(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static void keytool(Path store, String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
