package dev.skyc.runtime.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for what may still be coming: the database, its roles, the end of another run. */
final class Waiting {
    /** One run at a time in a database; a name of ours, so that it meets no lock of the application. */
    private static final long LOCK = 0x736b_7963_2d64_6201L;

    private static final long PAUSE_MILLIS = 500;

    /** What is opened; who logs in is read anew each time. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException, Problem;
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws SQLException, Problem;
    }

    private final Consumer<String> log;
    private final Duration patience;
    private final long deadline;

    Waiting(Duration patience, Consumer<String> log) {
        this.patience = patience;
        this.log = log;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * A connection that holds the lock as long as it is open. A database that does not exist yet and a password that is
     * not accepted yet are waited for too: operators make both after the server answers.
     */
    Connection open(String what, Opener opener) throws Problem {
        return until("no connection to " + what, () -> locked(opener.open()));
    }

    /** Roles are made by operators as well. */
    void awaitRoles(Connection connection, List<Role> roles) throws Problem {
        for (Role role : roles) {
            until("no role for functions", () -> {
                if (!Sql.exists(connection, "select 1 from pg_roles where rolname = ?", role.name())) {
                    throw new SQLException("role `" + role.name() + "` does not exist");
                }
                return role;
            });
        }
    }

    private <T> T until(String lack, Attempt<T> attempt) throws Problem {
        String said = "";
        while (true) {
            SQLException failure;
            try {
                return attempt.run();
            } catch (SQLException e) {
                failure = e;
            }
            String reason = String.valueOf(failure.getMessage());
            if (System.nanoTime() - deadline > 0) {
                throw new Problem(
                        Problem.Kind.UNREACHABLE, lack + " within " + patience.toSeconds() + " s: " + reason, failure);
            }
            if (!reason.equals(said)) {
                log.accept("waiting, " + lack + " yet: " + reason.strip().replaceAll("\\s*\\R\\s*", "; "));
                said = reason;
            }
            pause();
        }
    }

    private Connection locked(Connection connection) throws SQLException {
        try {
            long rest = Math.max(TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()), 1);
            Sql.execute(connection, "set lock_timeout = " + rest);
            Sql.execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            Sql.execute(connection, "reset lock_timeout");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void pause() throws Problem {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.UNREACHABLE, "interrupted", e);
        }
    }
}
