package dev.skyc.runtime.migrations;

import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who opens connections, and where.
 *
 * @param certificates the file with the authorities that sign the server's certificate, which is checked then
 */
record Login(String host, int port, String database, String username, String password, Optional<Path> certificates) {
    private static final int CONNECT_SECONDS = 10;
    private static final String CERTIFICATES = "certificates";

    static Login from(ServiceBinding binding) throws Problem {
        String port = required(binding, "port");
        try {
            return new Login(
                    required(binding, "host"),
                    Integer.parseInt(port),
                    required(binding, "database"),
                    required(binding, "username"),
                    required(binding, "password"),
                    binding.find(CERTIFICATES)
                            .filter(content -> !content.isBlank())
                            .map(content -> binding.directory().resolve(CERTIFICATES)));
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
        return new Login(host, port, otherDatabase, username, password, certificates);
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
        certificates.ifPresent(authorities -> {
            source.setSslMode("verify-full");
            source.setSslRootCert(authorities.toString());
        });
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
