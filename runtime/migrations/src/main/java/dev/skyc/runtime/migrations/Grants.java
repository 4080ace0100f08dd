package dev.skyc.runtime.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the roles of functions may do: the writer changes rows of all tables, the reader reads those of {@code public}.
 * Neither makes, changes or drops a table.
 */
final class Grants {
    private static final String READ = "select";
    private static final String WRITE = "select, insert, update, delete";

    /** Tables and the like of a schema that may be granted: those of extensions belong to somebody else. */
    private static final String OBJECTS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and strpos(?, c.relkind::text) > 0 and pg_has_role(c.relowner, 'usage')
              and not exists (select 1 from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by 1""";

    private static final String TABLES = "rpvmf";
    private static final String SEQUENCES = "S";

    private final Connection connection;
    private final Login owner;

    Grants(Connection connection, Login owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** What holds for tables that are made later, too: there is no moment in which a function may not use a new one. */
    void ahead(Role role) throws SQLException {
        Sql.execute(
                connection,
                "grant connect" + (isWriter(role) ? ", temporary" : "") + " on database "
                        + Sql.identifier(owner.database()) + " to " + role.quoted());
        Sql.execute(connection, "grant usage on schema public to " + role.quoted());
        byDefault(isWriter(role) ? WRITE : READ, "tables", role);
        if (isWriter(role)) {
            byDefault("usage, select, update", "sequences", role);
        }
    }

    private void byDefault(String privileges, String what, Role role) throws SQLException {
        Sql.execute(
                connection,
                "alter default privileges in schema public grant " + privileges + " on " + what + " to "
                        + role.quoted());
    }

    /** What is there now. */
    void present(Role role) throws SQLException {
        grant(isWriter(role) ? WRITE : READ, "table", "public", TABLES, role);
        if (isWriter(role)) {
            grant("usage, select, update", "sequence", "public", SEQUENCES, role);
            Sql.execute(connection, "grant usage on schema " + SkycTables.SCHEMA + " to " + role.quoted());
            grant(WRITE, "table", SkycTables.SCHEMA, TABLES, role);
        }
        if (Sql.exists(connection, "select 1 where to_regclass('public." + Migrations.HISTORY + "') is not null")) {
            // Functions see which version the schema has; none may pretend another one.
            Sql.execute(
                    connection,
                    "revoke insert, update, delete on public." + Migrations.HISTORY + " from " + role.quoted());
        }
    }

    private void grant(String privileges, String what, String schema, String kinds, Role role) throws SQLException {
        List<String> names = Sql.column(connection, OBJECTS, schema, kinds);
        if (!names.isEmpty()) {
            Sql.execute(
                    connection,
                    names.stream()
                            .collect(Collectors.joining(
                                    ", ", "grant " + privileges + " on " + what + " ", " to " + role.quoted())));
        }
    }

    private static boolean isWriter(Role role) {
        return role.access() == Role.Access.WRITER;
    }
}
