package dev.skyc.runtime.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements that the runner sends. */
final class Sql {
    private Sql() {}

    /** A name as it stands in a statement; whatever it contains, it stays one name. */
    static String identifier(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name with a null character");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The first column of each row. */
    static List<String> column(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setString(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    static boolean exists(Connection connection, String query, String... parameters) throws SQLException {
        return !column(connection, query, parameters).isEmpty();
    }
}
