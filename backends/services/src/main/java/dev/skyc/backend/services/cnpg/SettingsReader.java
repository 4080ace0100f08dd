package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.cnpg.CnpgSettings.Elsewhere;
import dev.skyc.backend.services.cnpg.CnpgSettings.Server;
import dev.skyc.backend.services.cnpg.CnpgSettings.Shared;
import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.backend.services.common.PostgresName;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Settings;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads and checks what an environment says about a database. */
final class SettingsReader {
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final Pattern EXTENSION = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final Pattern IMAGE = Pattern.compile("[\\w.:/-]+(:[\\w.-]+|@sha256:[0-9a-f]{64})");
    private static final BigInteger LEAST_STORAGE = BigInteger.valueOf(100L << 20);
    private static final int LEAST_CONNECTIONS = 20;
    private static final int MOST_CONNECTIONS = 262_143;
    private static final String DEFAULT_STORAGE = "10Gi";

    private final Request request;
    private final Settings settings;
    private final SettingRules rules;

    SettingsReader(Request request) {
        this.request = request;
        settings = request.settings();
        rules = new SettingRules(request);
    }

    boolean isBroken() {
        return rules.isBroken();
    }

    Provision nothing() {
        return rules.nothing();
    }

    CnpgSettings read() {
        Optional<Shared> shared = shared();
        return new CnpgSettings(
                database(shared),
                shared,
                server(),
                extensions(),
                whole(CnpgSettings.MAX_CONNECTIONS, LEAST_CONNECTIONS, MOST_CONNECTIONS),
                pooler(),
                DatabaseVariables.pool(request, rules));
    }

    private Optional<Shared> shared() {
        Optional<String> cluster = name(CnpgSettings.CLUSTER);
        Optional<String> namespace = name(CnpgSettings.NAMESPACE);
        Optional<String> store = name(CnpgSettings.STORE);
        Optional<String> authority = name(CnpgSettings.CA_SECRET);
        if (cluster.isEmpty()) {
            for (String setting : List.of(CnpgSettings.NAMESPACE, CnpgSettings.STORE, CnpgSettings.CA_SECRET)) {
                if (settings.string(setting).isPresent()) {
                    report(
                            setting,
                            "`" + setting + "` says nothing without `cluster`",
                            "name the Cluster, or remove it");
                }
            }
            return Optional.empty();
        }
        for (String setting : CnpgSettings.OF_SERVER) {
            if (isGiven(setting)) {
                report(
                        setting,
                        "`" + setting + "` cannot be said of a database in the Cluster `" + cluster.get()
                                + "` of others",
                        "remove it, or remove `cluster`: then the database has a Cluster of its own");
            }
        }
        boolean here =
                namespace.isEmpty() || namespace.equals(request.environment().namespace());
        if (here) {
            return Optional.of(new Shared(cluster.get(), Optional.empty(), authority));
        }
        if (store.isEmpty()) {
            report(
                    CnpgSettings.NAMESPACE,
                    "passwords that are made in the namespace `" + namespace.get() + "` do not reach this one",
                    "name the ClusterSecretStore that reads Secrets there: `clusterStore`");
        }
        return Optional.of(
                new Shared(cluster.get(), Optional.of(new Elsewhere(namespace.get(), store.orElse(""))), authority));
    }

    /** Databases of several applications, and of several environments, may meet in a cluster of others. */
    private String database(Optional<Shared> shared) {
        Optional<String> given = settings.string(CnpgSettings.DATABASE);
        if (given.isPresent() && !PostgresName.isPossible(given.get())) {
            report(
                    CnpgSettings.DATABASE,
                    "no database can be named `" + given.get() + "`",
                    "use at most 55 lower-case letters, digits and underscores, the first no digit");
        }
        String otherwise = shared.map(cluster -> cluster.namespace().isPresent()
                        ? request.names().derived(request.environment().name(), request.identity())
                        : request.names().derived(request.identity()))
                .orElse(request.identity());
        return given.orElseGet(() -> PostgresName.of(otherwise));
    }

    private Server server() {
        OptionalInt version = whole(CnpgSettings.VERSION, 13, 99);
        Optional<String> image = matching(
                CnpgSettings.IMAGE,
                IMAGE.asMatchPredicate(),
                "is no image with a tag or digest",
                "write it like `ghcr.io/cloudnative-pg/postgresql:17.6`");
        if (version.isPresent() && image.isPresent()) {
            report(CnpgSettings.IMAGE, "`image` and `version` both say which PostgreSQL runs", "remove one of them");
        }
        return new Server(
                whole(CnpgSettings.INSTANCES, 1, 99)
                        .orElse(request.environment().development() ? 1 : 3),
                matching(
                                CnpgSettings.STORAGE,
                                SettingsReader::isVolume,
                                "is no size of a database's volume",
                                "write it like `10Gi`")
                        .flatMap(Quantities::canonical)
                        .orElse(DEFAULT_STORAGE),
                name(CnpgSettings.STORAGE_CLASS),
                version,
                image,
                quantity(CnpgSettings.CPU, "500m"),
                quantity(CnpgSettings.MEMORY, "1Gi"),
                new BackupReader(request, rules).read());
    }

    private static boolean isVolume(String text) {
        return Quantities.ones(text)
                .filter(bytes -> bytes.compareTo(LEAST_STORAGE) >= 0)
                .isPresent();
    }

    private Optional<String> quantity(String setting, String example) {
        return matching(
                        setting,
                        text -> Quantities.canonical(text)
                                .filter(canonical -> !canonical.startsWith("0"))
                                .isPresent(),
                        "is no quantity",
                        "write it like `" + example + "`")
                .flatMap(Quantities::canonical);
    }

    private List<String> extensions() {
        List<String> extensions = settings.strings(CnpgSettings.EXTENSIONS);
        for (int i = 0; i < extensions.size(); i++) {
            if (!EXTENSION.matcher(extensions.get(i)).matches()) {
                report(
                        CnpgSettings.EXTENSIONS + "." + i,
                        "no extension can be named `" + extensions.get(i) + "`",
                        "write its name as in `create extension`, such as `vector`");
            }
        }
        return extensions.stream().sorted().distinct().toList();
    }

    private Optional<String> pooler() {
        boolean pooler = settings.bool(CnpgSettings.POOLER).orElse(false);
        Optional<String> mode = matching(
                CnpgSettings.POOL_MODE,
                text -> List.of("session", "transaction").contains(text),
                "is no mode of a pooler",
                "write `transaction` or `session`");
        if (!pooler && mode.isPresent()) {
            report(CnpgSettings.POOL_MODE, "`poolMode` says nothing without a pooler", "add `pooler: true`");
        }
        return pooler ? Optional.of(mode.orElse("transaction")) : Optional.empty();
    }

    private Optional<String> name(String setting) {
        return matching(
                setting,
                OBJECT_NAME.asMatchPredicate(),
                "is no name of a Kubernetes object",
                "use lower-case letters, digits, dashes and dots");
    }

    private OptionalInt whole(String setting, int least, int most) {
        Optional<Integer> number = settings.integer(setting);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            report(
                    setting,
                    "`" + setting + "` cannot be " + number.get(),
                    "write a number from " + least + " to " + most);
        }
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Optional<String> matching(String setting, Predicate<String> rule, String what, String help) {
        Optional<String> text = settings.string(setting);
        if (text.isPresent() && !rule.test(text.get())) {
            report(setting, "`" + text.get() + "` " + what, help);
        }
        return text;
    }

    private boolean isGiven(String setting) {
        return settings.string(setting).isPresent()
                || settings.integer(setting).isPresent()
                || !settings.map(setting).isEmpty();
    }

    private void report(String setting, String message, String help) {
        rules.report(DatabaseVariables.INVALID, setting, message).help(help);
    }
}
