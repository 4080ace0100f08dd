package dev.skyc.runtime.migrations;

import dev.skyc.backend.local.engine.RunningEngine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A Job of a database: its variables, its binding directories, its migrations. */
final class JobFixture {
    /** What a run answers, and what it said. */
    record Result(int exitCode, List<String> lines) {}

    static final String DATABASE = "shop";

    private final RunningEngine engine;
    private final Path directory;
    private final String database;
    private final Map<String, String> environment = new TreeMap<>();

    /** A Job of the superuser that provides the database, too. */
    JobFixture(RunningEngine engine, Path directory, String database) throws IOException {
        this.engine = engine;
        this.directory = directory;
        this.database = database;
        environment.put("SERVICE_BINDING_ROOT", directory.resolve("bindings").toString());
        environment.put("SKYC_DATABASE", DATABASE);
        environment.put("SKYC_PROVISION", "true");
        environment.put("SKYC_PATIENCE", "PT20S");
        owner(engine.property("username"), engine.property("password"));
        Files.createDirectories(directory.resolve("classes/db/" + DATABASE));
    }

    JobFixture owner(String username, String password) throws IOException {
        return binding(
                "database-" + DATABASE,
                Map.of(
                        "host", engine.host(),
                        "port", Integer.toString(engine.port()),
                        "database", database,
                        "username", username,
                        "password", password));
    }

    JobFixture role(String access, String username, String password) throws IOException {
        return binding("role-" + access, Map.of("username", username, "password", password));
    }

    JobFixture binding(String name, Map<String, String> files) throws IOException {
        Path binding = Files.createDirectories(directory.resolve("bindings").resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(binding.resolve(file.getKey()), file.getValue());
        }
        return this;
    }

    JobFixture variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    JobFixture without(String variable) {
        environment.remove(variable);
        return this;
    }

    JobFixture migration(String file, String sql) throws IOException {
        Files.writeString(directory.resolve("classes/db/" + DATABASE).resolve(file), sql);
        return this;
    }

    JobFixture withoutMigration(String file) throws IOException {
        Files.delete(directory.resolve("classes/db/" + DATABASE).resolve(file));
        return this;
    }

    Result run() throws IOException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        return new Result(run(lines::add), lines);
    }

    int run(Consumer<String> log) throws IOException {
        URL[] classes = {directory.resolve("classes").toUri().toURL()};
        try (URLClassLoader resources = new URLClassLoader(classes, Main.class.getClassLoader())) {
            return Main.run(environment, resources, log);
        }
    }

    Connection connect(String username, String password) throws SQLException {
        return connect(engine, database, username, password);
    }

    static Connection connect(RunningEngine engine, String database, String username, String password)
            throws SQLException {
        String url = "jdbc:postgresql://" + engine.host() + ":" + engine.port() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8);
        return DriverManager.getConnection(url, username, password);
    }

    Connection superuser() throws SQLException {
        return connect(engine.property("username"), engine.property("password"));
    }
}
