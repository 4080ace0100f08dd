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

    private final ServiceBinding binding;
    private final String function;

    BoundDataSource(ServiceBinding binding, String function) {
        this.binding = binding;
        this.function = function;
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
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName(function);
        // Outside of transactions too: without this the driver's read-only mode means nothing in auto-commit mode.
        source.setReadOnlyMode("always");
        return source;
    }

    private String required(String key) {
        return binding.require(key).strip();
    }
}
