package dev.skyc.runtime.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** What an operator would do: makes database, roles and extensions, as a superuser. What is there already stays. */
final class Provisioning {
    /** Exists in every server, so that there is something to connect to before the database is made. */
    static final String MAINTENANCE = "postgres";

    private Provisioning() {}

    /** Makes database and roles; over a connection to {@link #MAINTENANCE}. */
    static void server(Connection connection, String database, List<Role> roles) throws SQLException {
        if (!Sql.exists(connection, "select 1 from pg_database where datname = ?", database)) {
            Sql.execute(connection, "create database " + Sql.identifier(database));
        }
        for (Role role : roles) {
            if (!Sql.exists(connection, "select 1 from pg_roles where rolname = ?", role.name())) {
                Sql.execute(connection, "create role " + role.quoted() + " login");
            }
            List<String> kept = Sql.column(
                    connection,
                    "select rolpassword from pg_authid where rolname = ? and rolpassword is not null",
                    role.name());
            if (kept.stream().noneMatch(verifier -> ScramVerifier.matches(verifier, role.password()))) {
                // Hashed on this side: the server may log statements.
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(role.name(), role.password().toCharArray(), "scram-sha-256");
            }
        }
    }

    /** Makes extensions, and keeps the roles of other databases out; over a connection to the database. */
    static void database(Connection connection, String database, List<String> extensions) throws SQLException {
        Sql.execute(connection, "revoke connect, temporary on database " + Sql.identifier(database) + " from public");
        for (String extension : extensions) {
            Sql.execute(connection, "create extension if not exists " + Sql.identifier(extension));
        }
    }
}
