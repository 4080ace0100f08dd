package dev.skyc.runtime.migrations;

import dev.skyc.runtime.contract.ServiceBinding;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Who opens connections, and where. */
record Login(String host, int port, String database, String username, String password) {
    private static final int CONNECT_SECONDS = 10;

    static Login from(ServiceBinding binding) throws Problem {
        String port = required(binding, "port");
        try {
            return new Login(
                    required(binding, "host"),
                    Integer.parseInt(port),
                    required(binding, "database"),
                    required(binding, "username"),
                    required(binding, "password"));
        } catch (NumberFormatException e) {
            throw new Problem(
                    Problem.Kind.SETTINGS,
                    "`port` of the binding `" + binding.directory().getFileName() + "` is no number",
                    e);
        }
    }

    static String required(ServiceBinding binding, String key) throws Problem {
        try {
            String value = binding.require(key).strip();
            if (!value.isEmpty()) {
                return value;
            }
        } catch (IllegalStateException missing) {
            throw new Problem(Problem.Kind.SETTINGS, String.valueOf(missing.getMessage()), missing);
        }
        throw new Problem(
                Problem.Kind.SETTINGS,
                "`" + key + "` of the binding `" + binding.directory().getFileName() + "` is empty");
    }

    Login to(String otherDatabase) {
        return new Login(host, port, otherDatabase, username, password);
    }

    Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(username);
        source.setPassword(password);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("skyc-migrations");
        return source;
    }

    String place() {
        return "`" + database + "` on " + host + ":" + port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + "@" + place();
    }
}
