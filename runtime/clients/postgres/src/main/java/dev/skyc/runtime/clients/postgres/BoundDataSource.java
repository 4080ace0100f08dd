package dev.skyc.runtime.clients.postgres;

import dev.skyc.runtime.contract.ServiceBinding;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections as the binding says at that moment, so that a rotated password is used from the next one on. */
final class BoundDataSource extends ForwardingDataSource {
    private static final int CONNECT_SECONDS = 5;
    private static final String CERTIFICATES = "certificates";

    private final ServiceBinding binding;
    private final String function;
    private final boolean readOnly;

    BoundDataSource(ServiceBinding binding, String function) {
        this(binding, function, false);
    }

    private BoundDataSource(ServiceBinding binding, String function, boolean readOnly) {
        this.binding = binding;
        this.function = function;
        this.readOnly = readOnly;
    }

    /** The same for a function that only reads. */
    BoundDataSource readOnly() {
        return new BoundDataSource(binding, function, true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return WatchedConnection.watch(source().getConnection());
    }

    private PGSimpleDataSource source() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setServerNames(new String[] {required("host")});
            source.setPortNumbers(new int[] {Integer.parseInt(required("port"))});
            source.setDatabaseName(required("database"));
            source.setUser(required("username"));
            source.setPassword(required("password"));
        } catch (IllegalStateException | NumberFormatException | UncheckedIOException mistake) {
            throw new SQLNonTransientConnectionException(
                    "the binding `" + binding.directory().getFileName() + "` is of no use: " + mistake.getMessage(),
                    mistake);
        }
        if (!binding.find(CERTIFICATES).orElse("").isBlank()) {
            source.setSslMode("verify-full");
            source.setSslRootCert(binding.directory().resolve(CERTIFICATES).toString());
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName(function);
        // Where nobody writes, the session is read-only. Where somebody does, only transactions are: behind a pooler,
        // what is
        // set for a session would meet the transactions of others.
        source.setReadOnlyMode(readOnly ? "always" : "transaction");
        return source;
    }

    private String required(String key) {
        return binding.require(key).strip();
    }
}
