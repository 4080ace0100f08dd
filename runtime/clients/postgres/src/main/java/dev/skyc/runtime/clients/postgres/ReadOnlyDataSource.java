package dev.skyc.runtime.clients.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** The pool for a claim that only reads: its transactions refuse to write, also where another claim writes. */
final class ReadOnlyDataSource extends ForwardingDataSource {
    private final Pool pool;

    ReadOnlyDataSource(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        if (pool.isWriting()) {
            makeReadOnly(connection);
        }
        return connection;
    }

    /** The pool undoes it when the connection comes back. */
    private static void makeReadOnly(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
