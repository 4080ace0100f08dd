package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.DatabaseRole;
import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.backend.services.common.MigrationJob;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A database that is there already. Who names the Secret of its owner has the migrations run, and the roles of the other
 * Secrets given what they may do; otherwise both are somebody else's business.
 */
public final class ExistingDatabase implements ResourceProvider {
    /** Migrations that nothing runs. */
    static final DiagnosticCode NOT_RUN = DiagnosticCode.warning("SKY1103", "migrations-not-run");

    private static final String OWNER = "ownerSecret";
    private static final String MAX_CONNECTIONS = "maxConnections";

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public String id() {
        return ExistingResource.ID;
    }

    @Override
    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(GivenSecrets.SETTINGS);
        settings.add(new Setting(
                OWNER, Setting.Type.STRING, false, "The Secret of the database's owner, who runs the migrations."));
        settings.add(new Setting(
                MAX_CONNECTIONS,
                Setting.Type.INTEGER,
                false,
                "Connections that the database takes from all functions."));
        settings.add(DatabaseVariables.POOL);
        return settings;
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        GivenSecrets secrets = new GivenSecrets(request, rules);
        OptionalInt pool = DatabaseVariables.pool(request, rules);
        boolean owned = request.settings().string(OWNER).isPresent();
        String owner = owned ? rules.secret(OWNER, "") : "";
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Provision.Builder provision = new Provision.Builder();
        secrets.bind(provision);
        provision.capacity(new Capacity(
                pool,
                request.settings().integer(MAX_CONNECTIONS).map(OptionalInt::of).orElse(OptionalInt.empty()),
                false));
        provision.diagnostics(secrets.warnings());
        if (owned) {
            migrate(provision, request, secrets, owner);
        } else if (request.migrations().isPresent()) {
            provision.diagnostics(List.of(notRun(request)));
        }
        return provision.build();
    }

    private static void migrate(Provision.Builder provision, Request request, GivenSecrets secrets, String owner) {
        MigrationJob job = new MigrationJob(request);
        secrets.values().forEach(job.database()::constant);
        secrets.keyByFile().forEach((file, key) -> job.database().secret(file, owner, key));
        SortedMap<String, DatabaseRole> roles = new TreeMap<>();
        request.uses()
                .values()
                .forEach(use -> roles.merge(
                        secrets.secretFor(use),
                        DatabaseRole.of(use),
                        (one, other) -> one == other ? one : DatabaseRole.WRITER));
        roles.forEach((secret, role) -> List.of("username", "password").forEach(file -> {
            String value = secrets.values().get(file);
            if (value == null) {
                job.role(role).secret(file, secret, secrets.keyByFile().getOrDefault(file, file));
            } else {
                job.role(role).constant(file, value);
            }
        }));
        job.addTo(provision);
        provision.external(new ExternalName("Secret", owner, ExistingResource.PLATFORM));
        DatabaseVariables.addSchema(provision, request);
    }

    private static Diagnostic notRun(Request request) {
        return Diagnostic.of(
                        NOT_RUN,
                        request.settings().span(GivenSecrets.SECRET),
                        "nothing runs the migrations of database `" + request.name() + "` in environment `"
                                + request.environment().name() + "`")
                .help("name the Secret of the database's owner: `" + OWNER + "`")
                .help("or say who runs them: `suppress: {" + NOT_RUN.id() + ": \"…\"}`");
    }
}
