package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.runtime.migrations.Main;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A database as the objects of a tree describe it, made in a real PostgreSQL the way operators and the Job would. */
final class EmittedDatabase {
    private final EmittedTree tree;
    private final RunningEngine server;

    EmittedDatabase(EmittedTree tree, RunningEngine server) {
        this.tree = tree;
        this.server = server;
    }

    /** What CloudNativePG makes: owner and database of clusters, managed roles, roles and databases of their own. */
    void operate() throws SQLException {
        for (JsonNode cluster : tree.objects("Cluster").toList()) {
            JsonNode init = cluster.at("/spec/bootstrap/initdb");
            String secret = cluster.at("/metadata/name").asText() + "-app";
            tree.secrets()
                    .put(
                            secret,
                            new TreeMap<>(
                                    Map.of("username", init.path("owner").asText(), "password", "made-by-operator")));
            role(init.path("owner").asText(), secret);
            database(init.path("database").asText(), init.path("owner").asText());
            for (JsonNode managed : cluster.at("/spec/managed/roles")) {
                assertThat(managed.path("login").asBoolean()).isTrue();
                role(
                        managed.path("name").asText(),
                        managed.at("/passwordSecret/name").asText());
            }
        }
        for (JsonNode role : tree.objects("DatabaseRole").toList()) {
            assertThat(role.at("/spec/login").asBoolean()).isTrue();
            role(
                    role.at("/spec/name").asText(),
                    role.at("/spec/passwordSecret/name").asText());
        }
        for (JsonNode database : tree.objects("Database").toList()) {
            database(
                    database.at("/spec/name").asText(),
                    database.at("/spec/owner").asText());
        }
    }

    /** A login whose user name and password are in a Secret, as the operator insists. */
    void role(String name, String secret) throws SQLException {
        SortedMap<String, String> login = tree.secrets().get(secret);
        assertThat(login).as(secret).containsEntry("username", name);
        superuser("create role \"" + name + "\" login password '" + login.get("password") + "'");
    }

    void database(String name, String owner) throws SQLException {
        superuser("create database \"" + name + "\" owner \"" + owner + "\"");
    }

    /** Gives the superuser that the tree knows to the server. */
    void superuser(String name, String password) throws SQLException {
        superuser((exists(name) ? "alter" : "create") + " role \"" + name + "\" superuser login password '" + password
                + "'");
    }

    private boolean exists(String role) throws SQLException {
        try (Connection connection = connect("postgres", "postgres", server.property("password"));
                PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = connect("postgres", "postgres", server.property("password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Runs the Job of a database in this JVM: its variables, its directories, and the migrations of the program.
     *
     * @param resources what its image holds
     * @param directory an empty directory
     * @return the lines that it printed
     */
    List<String> migrate(String database, Path resources, Path directory) throws IOException {
        List<JsonNode> jobs = tree.objects("Job")
                .filter(job ->
                        job.at("/metadata/name").asText().matches("shop-migrations-" + database + "-[0-9a-f]{8}"))
                .toList();
        assertThat(jobs).hasSize(1);
        JsonNode container = jobs.get(0).at("/spec/template/spec/containers/0");
        String name = jobs.get(0).at("/metadata/name").asText();
        for (JsonNode mount : container.path("volumeMounts")) {
            String path = mount.path("mountPath").asText();
            if (path.startsWith("/bindings/")) {
                write(directory.resolve(path.substring(1)), here(tree.mounted("Job", name, path)));
            }
        }
        Map<String, String> environment = new TreeMap<>();
        container
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        assertThat(environment)
                .containsEntry("SERVICE_BINDING_ROOT", "/bindings")
                .containsEntry("SKYC_DATABASE", database);
        environment.put("SERVICE_BINDING_ROOT", directory.resolve("bindings").toString());
        environment.put("SKYC_PATIENCE", "PT20S");
        List<String> lines = new ArrayList<>();
        URL[] image = {resources.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(image, Main.class.getClassLoader())) {
            assertThat(Main.run(environment, classes, lines::add))
                    .as(lines.toString())
                    .isZero();
        }
        return lines;
    }

    /** The server is on this machine; everything else stays as it was emitted. */
    private SortedMap<String, String> here(SortedMap<String, String> files) {
        SortedMap<String, String> here = new TreeMap<>(files);
        here.computeIfPresent("host", (file, name) -> server.host());
        here.computeIfPresent("port", (file, number) -> String.valueOf(server.port()));
        // It shows no certificate.
        here.remove("certificates");
        return here;
    }

    private static void write(Path directory, SortedMap<String, String> files) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }

    /** Connects as a function would, with the files of its binding. */
    Connection connect(String function, String database) throws SQLException {
        SortedMap<String, String> files = tree.binding(function, "database-" + database);
        assertThat(files)
                .containsKeys("host", "port", "database", "username", "password")
                .containsEntry("type", "postgresql");
        return connect(files.get("database"), files.get("username"), files.get("password"));
    }

    private Connection connect(String database, String username, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database, username, password);
    }
}
