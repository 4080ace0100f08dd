package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.DatabaseRole;
import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.backend.services.common.MigrationJob;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How functions, and the Job of the migrations, reach a database.
 *
 * @param host where PostgreSQL itself listens
 * @param functionHost where functions connect to: the same, or a pooler
 * @param maxConnections the most connections that PostgreSQL takes, if that is known
 * @param authority the Secret whose {@code ca.crt} signs what PostgreSQL shows; absent where it is not checked
 */
record Connection(
        Request request,
        CnpgSettings settings,
        String host,
        String functionHost,
        OptionalInt maxConnections,
        Optional<String> authority) {
    static final String PORT = "5432";

    private static final String CERTIFICATES = "certificates";
    private static final String CA_CERTIFICATE = "ca.crt";

    /** A pooler of another's cluster shows a certificate with the names of the cluster, not with its own. */
    private Optional<String> authorityForFunctions() {
        return settings.shared().isPresent() && !functionHost.equals(host) ? Optional.empty() : authority;
    }

    /** The name of the Secret with which the functions of a role log in. */
    String secret(DatabaseRole role) {
        return request.names().derived(request.kind().name(), request.identity(), role.word());
    }

    /** Gives each function the credentials of the least role that suffices. */
    void bind(Provision.Builder provision) {
        Bindings bindings = new Bindings(request, CloudNativePg.ID)
                .constant("host", functionHost)
                .constant("port", PORT)
                .constant("database", settings.database());
        authorityForFunctions().ifPresent(secret -> bindings.secret(CERTIFICATES, secret, CA_CERTIFICATE));
        request.uses().forEach((function, use) -> {
            String secret = secret(DatabaseRole.of(use));
            bindings.credentials()
                    .secret(Credentials.USERNAME, secret, Credentials.USERNAME)
                    .secret(Credentials.PASSWORD, secret, Credentials.PASSWORD)
                    .bind(provision, function);
        });
        DatabaseVariables.addSchema(provision, request);
        provision.capacity(
                new Capacity(settings.pool(), maxConnections, settings.pooler().isPresent()));
    }

    /** Runs the migrations as the owner, past any pooler: they hold locks that belong to a session. */
    void migrate(Provision.Builder provision, String ownerSecret) {
        MigrationJob job = new MigrationJob(request);
        job.database()
                .constant("host", host)
                .constant("port", PORT)
                .constant("database", settings.database())
                .secret(Credentials.USERNAME, ownerSecret, Credentials.USERNAME)
                .secret(Credentials.PASSWORD, ownerSecret, Credentials.PASSWORD);
        authority.ifPresent(secret -> job.database().secret(CERTIFICATES, secret, CA_CERTIFICATE));
        for (DatabaseRole role : DatabaseRole.neededBy(request)) {
            job.role(role)
                    .secret(Credentials.USERNAME, secret(role), Credentials.USERNAME)
                    .secret(Credentials.PASSWORD, secret(role), Credentials.PASSWORD);
        }
        job.addTo(provision);
    }
}
