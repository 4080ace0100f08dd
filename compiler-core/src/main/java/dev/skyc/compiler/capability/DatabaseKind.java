package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Database}: a PostgreSQL database, alone or with the outbox or inbox that lives in its transactions. */
public final class DatabaseKind implements CapabilityKind {
    private static final String OUTBOX = "dev.skyc.api.Outbox";
    private static final String INBOX = "dev.skyc.api.Inbox";

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String section() {
        return "databases";
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(
                AcceptedType.accessFrom("javax.sql.DataSource", "access", "read-write"),
                AcceptedType.carrying(OUTBOX, "outbox"),
                AcceptedType.of(INBOX, "inbox"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("database", "host", "password", "port", "username");
    }

    @Override
    public String bindingType() {
        return "postgresql";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.postgres.Postgres#dataSource";
    }

    @Override
    public String factory(AcceptedType type) {
        return switch (type.type()) {
            case OUTBOX -> "dev.skyc.runtime.clients.postgres.Postgres#outbox";
            case INBOX -> "dev.skyc.runtime.clients.postgres.Postgres#inbox";
            default -> factory();
        };
    }
}
