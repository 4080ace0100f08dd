package dev.skyc.runtime.clients.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one function to one database; the first one that is asked for starts the pool. Not closeable for those
 * whom it is given to: what has committed while they end is still to be sent.
 */
final class Pool extends ForwardingDataSource {
    /** Less than a function's usual timeout, so that its caller hears why. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String database;
    private final int size;
    private final BoundDataSource source;
    private volatile boolean writing;
    private volatile @Nullable HikariDataSource started;
    private boolean closed;

    Pool(String database, int size, BoundDataSource source) {
        this.database = database;
        this.size = size;
        this.source = source;
    }

    /** Unless a claim needs to write, connections are read-only from the start. */
    synchronized void allowWriting() {
        HikariDataSource readOnly = writing ? null : started;
        writing = true;
        if (readOnly != null) {
            // A constructor has used a connection before the rest of the function was wired.
            started = null;
            readOnly.close();
        }
    }

    boolean isWriting() {
        return writing;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource pool = started;
        return (pool == null ? start() : pool).getConnection();
    }

    private synchronized HikariDataSource start() throws SQLException {
        if (closed) {
            throw new SQLException("the connections to the database `" + database + "` are closed");
        }
        HikariDataSource known = started;
        if (known != null) {
            return known;
        }
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName(database);
        configuration.setDataSource(writing ? source : source.readOnly());
        configuration.setMaximumPoolSize(size);
        // A function that rests holds no connection that another one could use.
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setReadOnly(!writing);
        HikariDataSource pool = new HikariDataSource(configuration);
        started = pool;
        return pool;
    }

    synchronized void close() {
        closed = true;
        HikariDataSource pool = started;
        if (pool != null) {
            pool.close();
        }
    }
}
