package dev.skyc.runtime.clients.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** What outbox and inbox ask of the connections that they are given. */
final class Transactions {
    private Transactions() {}

    static void require(Connection connection, String method) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    method + " needs a transaction: call connection.setAutoCommit(false) first");
        }
    }
}
