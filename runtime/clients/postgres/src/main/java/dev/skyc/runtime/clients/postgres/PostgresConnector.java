package dev.skyc.runtime.clients.postgres;

import dev.skyc.api.Outbox;
import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.Connector;
import dev.skyc.runtime.contract.EnvironmentKeys;
import dev.skyc.runtime.contract.EventCodec;
import dev.skyc.runtime.contract.FunctionRuntime;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** One function's part in one database. Nothing connects before it is used. */
final class PostgresConnector implements Connector {
    private static final int DEFAULT_POOL = 10;

    private final Pool pool;
    private final Optional<SchemaReadiness> schema;
    private volatile boolean publishes;
    private final OutboxTable table;
    private final OutboxPublisher publisher;
    private final OutboxRelay relay;

    private PostgresConnector(FunctionRuntime runtime, String database, Pool pool) {
        this.pool = pool;
        this.table = new OutboxTable(runtime.application());
        this.publisher = new OutboxPublisher(
                database, table, pool, event -> runtime.events().send(event));
        this.relay = new OutboxRelay(database, publisher);
        this.schema = runtime.environment(EnvironmentKeys.schema(database))
                .map(version -> new SchemaReadiness(database, new SchemaVersion(version), pool));
    }

    static PostgresConnector of(Claim claim) {
        return claim.runtime().connectors().get(PostgresConnector.class, claim.name(), () -> make(claim));
    }

    private static PostgresConnector make(Claim claim) {
        int size = claim.runtime()
                .environment(EnvironmentKeys.pool(claim.name()))
                .map(Integer::parseInt)
                .orElse(DEFAULT_POOL);
        Pool pool = new Pool(claim.name(), size, new BoundDataSource(claim.binding(), claim.function()));
        return new PostgresConnector(claim.runtime(), claim.name(), pool);
    }

    DataSource dataSource(boolean readOnly) {
        if (readOnly) {
            return new ReadOnlyDataSource(pool);
        }
        pool.allowWriting();
        return pool;
    }

    <E> Outbox<E> outbox(Claim claim, EventCodec<E> codec) {
        pool.allowWriting();
        publishes = true;
        return new TableOutbox<>(table, relay, URI.create(claim.eventSource()), codec);
    }

    @Override
    public boolean isReady() {
        return schema.isEmpty() || schema.get().isReached();
    }

    @Override
    public void sweep() throws IOException, SQLException {
        if (publishes) {
            publisher.sweep();
        }
    }

    /** What has committed is sent first, then the connections are closed. */
    @Override
    public void close() {
        relay.close();
        pool.close();
    }
}
