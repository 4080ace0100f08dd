package dev.skyc.runtime.migrations;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings one database to the application's schema and gives its roles what they may do. It may be run any number of
 * times, and by two Jobs at once. Exit codes: 0 done, 1 a migration or a grant failed, 2 the environment lacks something,
 * 3 the database did not become reachable.
 */
public final class Main {
    private final Settings settings;
    private final ClassLoader resources;
    private final Consumer<String> log;

    private Main(Settings settings, ClassLoader resources, Consumer<String> log) {
        this.settings = settings;
        this.resources = resources;
        this.log = log;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), Main.class.getClassLoader(), System.out::println));
    }

    /**
     * Runs once.
     *
     * @param environment the variables that the Job is given
     * @param resources where the migrations are
     * @param log takes one line for each thing that happens
     * @return the exit code
     */
    public static int run(Map<String, String> environment, ClassLoader resources, Consumer<String> log) {
        try {
            new Main(Settings.from(environment), resources, log).run();
            return 0;
        } catch (Problem problem) {
            log.accept("error: " + problem.line());
            return problem.kind().exitCode();
        } catch (UncheckedIOException unreadable) {
            log.accept("error: a binding cannot be read: " + unreadable.getMessage());
            return Problem.Kind.SETTINGS.exitCode();
        }
    }

    private void run() throws Problem {
        Waiting waiting = new Waiting(settings.patience(), log);
        List<Role> roles = settings.roles();
        if (settings.provision()) {
            Login server = settings.owner().to(Provisioning.MAINTENANCE);
            try (Connection connection = waiting.open(
                    server.place(),
                    () -> settings.owner().to(Provisioning.MAINTENANCE).connect())) {
                Provisioning.server(connection, settings.owner().database(), roles);
            } catch (SQLException e) {
                throw new Problem(Problem.Kind.FAILED, "the database cannot be provided: " + e.getMessage(), e);
            }
        }
        try (Connection connection =
                waiting.open(settings.owner().place(), () -> settings.owner().connect())) {
            waiting.awaitRoles(connection, roles);
            migrate(connection, roles);
        } catch (SQLException e) {
            throw new Problem(Problem.Kind.FAILED, "the roles cannot be given their rights: " + e.getMessage(), e);
        }
    }

    private void migrate(Connection connection, List<Role> all) throws SQLException, Problem {
        Login owner = settings.owner();
        // Where functions log in as the owner there is nothing to give, and nothing may be taken away.
        List<Role> roles = all.stream()
                .filter(role -> !role.name().equals(owner.username()))
                .toList();
        if (settings.provision()) {
            Provisioning.database(connection, owner.database(), settings.extensions());
        }
        SkycTables.make(connection);
        Grants grants = new Grants(connection, owner);
        for (Role role : roles) {
            grants.ahead(role);
        }
        Migrations.Outcome outcome = new Migrations(owner, settings.database(), resources).run();
        for (Role role : roles) {
            grants.present(role);
        }
        log.accept(outcome.version()
                .map(version -> owner.place() + " is at version " + version + ", " + outcome.applied() + " applied now")
                .orElseGet(() -> owner.place() + " is ready and has no migrations"));
    }
}
