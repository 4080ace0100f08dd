package dev.skyc.runtime.clients.postgres;

import dev.skyc.api.Inbox;
import dev.skyc.api.Outbox;
import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.EventCodec;
import javax.sql.DataSource;

/** What generated code calls for {@code @Database}. All claims of a function to one database share its connections. */
public final class Postgres {
    private static final String READ = "read";

    private Postgres() {}

    /** Connections; transactions of a claim that only reads refuse to write. */
    public static DataSource dataSource(Claim claim) {
        return PostgresConnector.of(claim).dataSource(claim.access().equals(READ));
    }

    /** The outbox for events of one payload type. */
    public static <E> Outbox<E> outbox(Claim claim, EventCodec<E> codec) {
        return PostgresConnector.of(claim).outbox(claim, codec);
    }

    /** The inbox of the function. */
    public static Inbox inbox(Claim claim) {
        PostgresConnector.of(claim).dataSource(false);
        return new TableInbox(claim.runtime().application(), claim.function());
    }
}
