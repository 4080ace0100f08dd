package dev.skyc.runtime.migrations;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/** The application's migrations of one database: {@code db/<database>} on the class path. */
final class Migrations {
    /** Flyway's table; functions look there for the version of the schema. */
    static final String HISTORY = "flyway_schema_history";

    private final Login owner;
    private final String location;
    private final ClassLoader resources;

    Migrations(Login owner, String database, ClassLoader resources) {
        this.owner = owner;
        this.location = "classpath:db/" + database;
        this.resources = resources;
    }

    /** What a run did. */
    record Outcome(int applied, Optional<String> version) {}

    /** Brings the schema to the newest version: all pending migrations take effect together, or none. */
    Outcome run() throws Problem {
        try {
            return migrate(true);
        } catch (FlywayException failure) {
            if (!isMixture(failure)) {
                throw problem(failure);
            }
        }
        // One of them, such as `create index concurrently`, cannot run in a transaction: then each stands alone.
        try {
            return migrate(false);
        } catch (FlywayException failure) {
            throw problem(failure);
        }
    }

    private Outcome migrate(boolean together) {
        FluentConfiguration configuration = Flyway.configure(resources)
                .loggers(Silence.class.getName())
                .dataSource(owner.dataSource())
                .locations(location)
                .failOnMissingLocations(false)
                .schemas("public")
                .createSchemas(false)
                .table(HISTORY)
                .placeholderReplacement(false)
                .group(together);
        // Its lock in a transaction would keep `create index concurrently` waiting for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        Flyway flyway = configuration.load();
        if (flyway.info().all().length == 0) {
            return new Outcome(0, Optional.empty());
        }
        int applied = flyway.migrate().migrationsExecuted;
        return new Outcome(applied, version(flyway.info().current()));
    }

    private static Optional<String> version(@Nullable MigrationInfo current) {
        return Optional.ofNullable(current).map(MigrationInfo::getVersion).map(Object::toString);
    }

    private static boolean isMixture(FlywayException failure) {
        return String.valueOf(failure.getMessage()).contains("both transactional and non-transactional");
    }

    private static Problem problem(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getCause() instanceof SQLException sql) {
                return new Problem(
                        Problem.Kind.FAILED,
                        "the migration `" + script.getResource().getFilename() + "` failed at line "
                                + script.getLineNumber() + ": " + sql.getMessage(),
                        failure);
            }
        }
        if (String.valueOf(failure.getMessage()).startsWith("Found non-empty schema")) {
            // Flyway's advice is about options that we do not have.
            return new Problem(
                    Problem.Kind.FAILED,
                    "schema `public` is not empty, and nothing says which migrations it has seen: there is no table `"
                            + HISTORY + "`",
                    failure);
        }
        return new Problem(Problem.Kind.FAILED, "the migrations failed: " + failure.getMessage(), failure);
    }
}
