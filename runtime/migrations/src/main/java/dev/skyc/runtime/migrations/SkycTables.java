package dev.skyc.runtime.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The tables of outbox and inbox, in a schema of their own. */
final class SkycTables {
    static final String SCHEMA = "skyc";

    private SkycTables() {}

    static void make(Connection connection) throws SQLException {
        Sql.execute(connection, script());
    }

    private static String script() {
        try (@Nullable InputStream script = SkycTables.class.getResourceAsStream("skyc.sql")) {
            if (script == null) {
                throw new IllegalStateException("skyc.sql is missing in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
