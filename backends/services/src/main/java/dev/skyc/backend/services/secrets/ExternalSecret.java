package dev.skyc.backend.services.secrets;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.spi.Settings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a store outside the cluster, which the External Secrets operator copies into a Secret and keeps up to date. */
public final class ExternalSecret implements ResourceProvider {
    /** What the operator would not understand. */
    static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5078", "invalid-secret-source");

    static final String ID = "external-secrets";

    private static final String GROUP = "external-secrets.io";
    private static final String KIND = "ExternalSecret";

    private static final String STORE = "store";
    private static final String STORE_KIND = "storeKind";
    private static final String KEY = "key";
    private static final String PROPERTY = "property";
    private static final String REFRESH = "refreshInterval";

    private static final String CLUSTER_STORE = "ClusterSecretStore";
    private static final List<String> STORE_KINDS = List.of(CLUSTER_STORE, "SecretStore");
    private static final String HOURLY = "PT1H";
    private static final String VALUE = "value";

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> chosenBy() {
        return Optional.of(STORE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(STORE, Setting.Type.STRING, true, "The store that holds the value."),
                new Setting(
                        STORE_KIND,
                        Setting.Type.STRING,
                        false,
                        "ClusterSecretStore, or SecretStore for one of the namespace; ClusterSecretStore by default."),
                new Setting(
                        KEY, Setting.Type.STRING, false, "The entry of the store; `<application>/<name>` by default."),
                new Setting(PROPERTY, Setting.Type.STRING, false, "The field of the entry, where it has several."),
                new Setting(
                        REFRESH,
                        Setting.Type.STRING,
                        false,
                        "How often the store is asked, an ISO 8601 duration; " + HOURLY + " by default."));
    }

    @Override
    public Provision provide(Request request) {
        Settings settings = request.settings();
        SettingRules rules = new SettingRules(request);
        String storeKind = settings.string(STORE_KIND).orElse(CLUSTER_STORE);
        if (!STORE_KINDS.contains(storeKind)) {
            rules.report(INVALID, STORE_KIND, "there is no kind of store `" + storeKind + "`")
                    .help("say `" + String.join("` or `", STORE_KINDS) + "`");
        }
        String refresh = settings.string(REFRESH).orElse(HOURLY);
        Optional<String> interval = interval(refresh);
        if (interval.isEmpty()) {
            rules.report(INVALID, REFRESH, "`" + refresh + "` is no ISO 8601 duration of at least one second")
                    .help("write it like `PT15M`");
        }
        if (rules.isBroken()) {
            return rules.nothing();
        }
        String name = request.names().derived("secret", request.identity());
        String store = settings.string(STORE).orElseThrow();
        Provision.Builder provision = new Provision.Builder();
        provision.manifest(new KubernetesObject(GROUP + "/v1", KIND, name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("refreshPolicy", "Periodic")
                                .with("refreshInterval", interval.orElseThrow())
                                .with(
                                        "secretStoreRef",
                                        new ObjectFields()
                                                .with("kind", storeKind)
                                                .with("name", store)
                                                .map())
                                .with("data", List.of(data(request)))
                                .map())
                .manifest());
        new Bindings(request, ID)
                .secret(VALUE, name, VALUE)
                .madeBy(provision, GROUP + "/" + KIND + " " + name)
                .bindAll(provision);
        provision.external(new ExternalName(storeKind, store, "platform"));
        provision.nameReference(new NameReference(
                GROUP,
                KIND,
                "serving.knative.dev",
                "Service",
                "spec/template/spec/volumes/projected/sources/secret/name"));
        return provision.build();
    }

    private static Map<String, Object> data(Request request) {
        ObjectFields remote = new ObjectFields()
                .with("key", request.settings().string(KEY).orElse(request.application() + "/" + request.identity()));
        request.settings().string(PROPERTY).ifPresent(property -> remote.with(PROPERTY, property));
        // Older versions of the operator fill these in, and tools compare lists as a whole.
        remote.with("conversionStrategy", "Default")
                .with("decodingStrategy", "None")
                .with("metadataPolicy", "None");
        return new ObjectFields()
                .with("secretKey", VALUE)
                .with("remoteRef", remote.map())
                .map();
    }

    /** The duration as Go prints it, the form in which it comes back from a cluster. */
    private static Optional<String> interval(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            if (duration.getSeconds() < 1 || duration.getNano() != 0) {
                return Optional.empty();
            }
            long hours = duration.toHours();
            String minutes = duration.toMinutesPart() + "m" + duration.toSecondsPart() + "s";
            return Optional.of(
                    hours > 0
                            ? hours + "h" + minutes
                            : duration.toMinutesPart() > 0 ? minutes : duration.toSecondsPart() + "s");
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
