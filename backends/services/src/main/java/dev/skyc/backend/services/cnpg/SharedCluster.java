package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.cnpg.CnpgSettings.Elsewhere;
import dev.skyc.backend.services.cnpg.CnpgSettings.Shared;
import dev.skyc.backend.services.common.DatabaseRole;
import dev.skyc.backend.services.common.GeneratedPassword;
import dev.skyc.backend.services.common.PostgresName;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A database in a cluster that others own. The operator takes databases, roles and their Secrets only from the namespace of
 * the cluster: where that is another one, they are the platform's to apply, and Secrets come back through a store.
 */
final class SharedCluster {
    private static final String PLATFORM = "platform";
    private static final String PURPOSE = "a cluster of CloudNativePG 1.30 or newer, which knows DatabaseRole";
    private static final String OWNER = "owner";
    private static final int POOLERS = 2;

    private final Request request;
    private final CnpgSettings settings;
    private final String cluster;
    private final Optional<Elsewhere> elsewhere;
    private final Optional<String> authority;

    SharedCluster(Request request, CnpgSettings settings, Shared shared) {
        this.request = request;
        this.settings = settings;
        cluster = shared.cluster();
        elsewhere = shared.namespace();
        authority = shared.authority();
    }

    Provision provide() {
        Provision.Builder provision = new Provision.Builder();
        addRole(provision, OWNER, settings.database());
        for (DatabaseRole role : DatabaseRole.neededBy(request)) {
            addRole(provision, role.word(), PostgresName.role(settings.database(), role));
        }
        add(provision, CnpgObjects.database(request, there(""), cluster, settings.database(), settings.extensions()));
        settings.pooler()
                .ifPresent(mode -> add(
                        provision, CnpgObjects.pooler(request, pooler(), cluster, mode, POOLERS, OptionalInt.empty())));
        String namespace = elsewhere.map(Elsewhere::namespace).orElse("");
        provision.external(new ExternalName("Cluster", cluster, PLATFORM, namespace, PURPOSE));
        provision.external(
                new ExternalName("Service", cluster + "-rw", CnpgObjects.GROUP + "/Cluster " + cluster, namespace, ""));
        Connection connection = new Connection(
                request,
                settings,
                host(cluster + "-rw"),
                host(settings.pooler().isPresent() ? pooler() : cluster + "-rw"),
                settings.maxConnections(),
                authority);
        authority.ifPresent(secret -> provision.external(new ExternalName("Secret", secret, PLATFORM)));
        connection.bind(provision);
        connection.migrate(provision, here(OWNER));
        CnpgObjects.addReferences(provision);
        provision.locked("cluster", LockedField.fixed(namespace.isEmpty() ? cluster : namespace + "/" + cluster));
        provision.locked("database", LockedField.fixed(settings.database()));
        return provision.build();
    }

    private void addRole(Provision.Builder provision, String word, String role) {
        GeneratedPassword secret = Credentials.of(new GeneratedPassword(request, there(word)), role);
        if (elsewhere.isPresent()) {
            secret.addToPlatform(provision, elsewhere.get().namespace());
            new CopiedSecret(request, here(word), there(word), elsewhere.get()).addTo(provision);
        } else {
            secret.addTo(provision);
        }
        add(provision, CnpgObjects.role(request, there(word), cluster, role, there(word)));
    }

    private void add(Provision.Builder provision, Manifest manifest) {
        if (elsewhere.isPresent()) {
            provision.platform(elsewhere.get().namespace(), manifest);
        } else {
            provision.manifest(manifest);
        }
    }

    /** The name of an object in the namespace of the environment. */
    private String here(String word) {
        return request.names().derived(parts(word));
    }

    /** The name of an object in the namespace of the cluster, where objects of several environments may meet. */
    private String there(String word) {
        if (elsewhere.isEmpty()) {
            return here(word);
        }
        String[] parts = parts(word);
        String[] all = new String[parts.length + 1];
        all[0] = request.environment().name();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return request.names().derived(all);
    }

    private String[] parts(String word) {
        return word.isEmpty()
                ? new String[] {request.kind().name(), request.identity()}
                : new String[] {request.kind().name(), request.identity(), word};
    }

    private String pooler() {
        return there("pgbouncer");
    }

    private String host(String service) {
        return elsewhere
                .map(other -> service + "." + other.namespace() + ".svc.cluster.local")
                .orElse(service);
    }
}
