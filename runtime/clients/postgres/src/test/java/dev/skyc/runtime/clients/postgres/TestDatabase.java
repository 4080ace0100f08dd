package dev.skyc.runtime.clients.postgres;

import dev.skyc.backend.local.engine.PostgresEngine;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.runtime.migrations.Main;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A database made by the migration Job, with a table `orders`, and the bindings of a function that writes or reads. */
final class TestDatabase {
    static final String NAME = "shop";

    private final RunningEngine engine;
    private final Path directory;
    private final String database;

    private TestDatabase(RunningEngine engine, Path directory, String database) {
        this.engine = engine;
        this.directory = directory;
        this.database = database;
    }

    static RunningEngine startEngine(Path directory) throws IOException {
        return new PostgresEngine(Path.of("target/engines/postgresql")).start(directory);
    }

    static TestDatabase create(RunningEngine engine, Path directory, String database) throws IOException {
        TestDatabase created = new TestDatabase(engine, directory, database);
        created.bind("job/database-shop", engine.property("username"), engine.property("password"));
        created.bind("job/role-reader", database + "_reader", "reader-secret");
        created.bind("job/role-writer", database + "_writer", "writer-secret");
        created.bind("reader/database-shop", database + "_reader", "reader-secret");
        created.bind("writer/database-shop", database + "_writer", "writer-secret");
        created.migrate("V1__orders.sql", "create table orders (id text primary key);");
        return created;
    }

    /** Runs the Job once more. */
    void migrate(String file, String sql) throws IOException {
        Path migrations = Files.createDirectories(directory.resolve("classes/db/shop"));
        Files.writeString(migrations.resolve(file), sql);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> environment = Map.of(
                "SERVICE_BINDING_ROOT",
                directory.resolve("job").toString(),
                "SKYC_DATABASE",
                NAME,
                "SKYC_PROVISION",
                "true");
        URL[] classes = {directory.resolve("classes").toUri().toURL()};
        try (URLClassLoader resources = new URLClassLoader(classes, Main.class.getClassLoader())) {
            if (Main.run(environment, resources, lines::add) != 0) {
                throw new AssertionError(lines.toString());
            }
        }
    }

    void bind(String name, String username, String password) throws IOException {
        Path binding = Files.createDirectories(directory.resolve(name));
        Files.writeString(binding.resolve("host"), engine.host());
        Files.writeString(binding.resolve("port"), Integer.toString(engine.port()));
        Files.writeString(binding.resolve("database"), database);
        Files.writeString(binding.resolve("username"), username);
        Files.writeString(binding.resolve("password"), password);
    }

    /** The same after its server was started anew; the bindings say so. */
    TestDatabase movedTo(RunningEngine other) throws IOException {
        TestDatabase moved = new TestDatabase(other, directory, database);
        moved.bind("writer/database-shop", database + "_writer", "writer-secret");
        return moved;
    }

    String name() {
        return database;
    }

    Path bindings(String role) {
        return directory.resolve(role);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + engine.host() + ":" + engine.port() + "/" + database,
                engine.property("username"),
                engine.property("password"));
    }

    /** The first column of each row, asked by the superuser. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = superuser()) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
