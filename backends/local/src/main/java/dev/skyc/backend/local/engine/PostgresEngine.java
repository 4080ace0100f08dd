package dev.skyc.backend.local.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL with the binaries of this system from Maven Central. Its properties are {@code username} (a superuser),
 * {@code password} and {@code database}.
 */
public final class PostgresEngine implements Engine {
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(30);
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|error): +(.*)");

    private final Path binaries;
    private final Duration patience;

    /**
     * An engine that is not started yet.
     *
     * @param binaries where its programs are unpacked, once; several engines may share it
     */
    public PostgresEngine(Path binaries) {
        this(binaries, START);
    }

    PostgresEngine(Path binaries, Duration patience) {
        this.binaries = binaries.toAbsolutePath();
        this.patience = patience;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public RunningEngine start(Path directory) throws IOException {
        Path data = directory.resolve("data").toAbsolutePath();
        Path passwordFile = directory.resolve("password").toAbsolutePath();
        Path log = directory.resolve("server.log").toAbsolutePath();
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            Orphan.stop(data.resolve("postmaster.pid"), "postgres");
            Files.deleteIfExists(log);
            String password = Passwords.in(passwordFile);
            EmbeddedPostgres server = start(data, passwordFile, password, log);
            protectBinaries();
            return new RunningEngine(
                    name(),
                    Loopback.port(server.getPort()),
                    Map.of("username", SUPERUSER, "password", password, "database", SUPERUSER),
                    () -> {
                        server.close();
                        lock.close();
                    });
        } catch (IOException | RuntimeException | ExceptionInInitializerError failure) {
            lock.close();
            throw new IOException(
                    "PostgreSQL does not start in `" + directory + "`: " + reason(failure, log)
                            + "; delete that directory to begin with empty databases",
                    failure);
        }
    }

    /** The library lets everyone write there. */
    private void protectBinaries() throws IOException {
        if (!binaries.toFile().setWritable(false, false) || !binaries.toFile().setWritable(true, true)) {
            throw new IOException("`" + binaries + "` cannot be made writable for its owner alone");
        }
    }

    private EmbeddedPostgres start(Path data, Path passwordFile, String password, Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(patience)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // These go to initdb after the library's own `-A trust` and win over it: never open to other users
                // of the machine, not even while it is made.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // The library's default loses what was acknowledged when the server is killed.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** What the server itself says is better than that it did not answer. */
    private static String reason(Throwable failure, Path log) throws IOException {
        if (Files.exists(log)) {
            List<String> lines = Files.readAllLines(log);
            for (int i = lines.size() - 1; i >= 0; i--) {
                Matcher complaint = COMPLAINT.matcher(lines.get(i));
                if (complaint.find()) {
                    return complaint.group(1);
                }
            }
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
