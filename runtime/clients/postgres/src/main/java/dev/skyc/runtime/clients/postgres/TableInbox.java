package dev.skyc.runtime.clients.postgres;

import dev.skyc.api.Inbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;

/** An inbox that is a table of the database; a concurrent transaction with the same key waits for the first one's end. */
record TableInbox(String application, String function) implements Inbox {
    private static final String INSERT =
            "insert into skyc.inbox (application, function, key) values (?, ?, ?) on conflict do nothing";

    /** An index entry holds less than 2.7 kB; longer keys are kept as their hash. */
    private static final int LONGEST_KEY = 512;

    @Override
    public boolean first(Connection connection, String key) throws SQLException {
        Transactions.require(connection, "Inbox.first");
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, application);
            insert.setString(2, function);
            insert.setString(3, kept(key));
            return insert.executeUpdate() == 1;
        }
    }

    private static String kept(String key) {
        return key.length() <= LONGEST_KEY ? key : "sha256:" + hash(key);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
