package dev.skyc.runtime.clients.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether the database has the schema that the function was compiled for. Once it has, it is not asked any more. */
final class SchemaReadiness {
    private static final Logger LOG = System.getLogger("dev.skyc.runtime.postgres");

    private static final String VERSIONS =
            "select version from public.flyway_schema_history where success and version is not null";

    /** The table is made by the first migration. */
    private static final String NO_SUCH_TABLE = "42P01";

    private final String database;
    private final SchemaVersion needed;
    private final DataSource source;
    private volatile boolean reached;
    private volatile String said = "";

    SchemaReadiness(String database, SchemaVersion needed, DataSource source) {
        this.database = database;
        this.needed = needed;
        this.source = source;
    }

    boolean isReached() {
        if (!reached) {
            reached = ask();
        }
        return reached;
    }

    private boolean ask() {
        try {
            Optional<SchemaVersion> version = current();
            if (version.isPresent() && version.get().compareTo(needed) >= 0) {
                return true;
            }
            say("has " + version.map(found -> "version " + found).orElse("no version") + " of its schema, not " + needed
                    + " yet");
        } catch (SQLException e) {
            say("cannot be asked for the version of its schema: " + e.getMessage());
        }
        return false;
    }

    private Optional<SchemaVersion> current() throws SQLException {
        List<SchemaVersion> versions = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSIONS)) {
            while (rows.next()) {
                versions.add(new SchemaVersion(rows.getString(1)));
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        return versions.stream().max(Comparator.naturalOrder());
    }

    /** Probes come every second; the same reason is told once. */
    private void say(String what) {
        if (!what.equals(said)) {
            said = what;
            LOG.log(Level.INFO, () -> "not ready: the database `" + database + "` " + what);
        }
    }
}
