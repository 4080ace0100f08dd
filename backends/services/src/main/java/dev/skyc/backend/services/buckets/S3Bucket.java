package dev.skyc.backend.services.buckets;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.backend.services.common.SharedCredential;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.spi.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A bucket of an object store outside the cluster, with one Secret for all functions or one for each access. */
public final class S3Bucket implements ResourceProvider {
    /** Where no bucket can be. */
    static final DiagnosticCode ADDRESS = DiagnosticCode.error("SKY5077", "invalid-bucket-address");

    static final String ID = "s3";

    private static final String ENDPOINT = "endpoint";
    private static final String BUCKET = "bucket";
    private static final String REGION = "region";
    private static final String ADDRESSING = "addressingStyle";
    private static final String SECRET = "secret";
    private static final String READ_SECRET = "readSecret";
    private static final String WRITE_SECRET = "writeSecret";
    private static final String KEYS = "keys";
    private static final String CA_SECRET = "caSecret";

    private static final String KEY_ID = "access-key-id";
    private static final String KEY = "secret-access-key";

    private static final Pattern BUCKET_NAME = Pattern.compile("[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]");

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(ENDPOINT, Setting.Type.STRING, true, "The service's URL, without the bucket."),
                new Setting(BUCKET, Setting.Type.STRING, true, "The bucket's name in the object store."),
                new Setting(REGION, Setting.Type.STRING, false, "The region; us-east-1 by default."),
                new Setting(ADDRESSING, Setting.Type.STRING, false, "`path` or `virtual`; path by default."),
                new Setting(
                        SECRET,
                        Setting.Type.STRING,
                        false,
                        "The Secret with the credential of all functions; `bucket-<name>` by default."),
                new Setting(READ_SECRET, Setting.Type.STRING, false, "The Secret of functions that only read."),
                new Setting(WRITE_SECRET, Setting.Type.STRING, false, "The Secret of functions that write."),
                new Setting(
                        KEYS,
                        Setting.Type.STRING_MAP,
                        false,
                        "The Secrets' keys of access-key-id and secret-access-key."),
                new Setting(
                        CA_SECRET,
                        Setting.Type.STRING,
                        false,
                        "A Secret whose ca.crt signs the service's certificate; public authorities by default."),
                SettingRules.EGRESS_SETTING);
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        Settings settings = request.settings();
        String all = rules.secret(SECRET, "bucket-" + request.name());
        String reader = rules.secret(READ_SECRET, all);
        String writer = rules.secret(WRITE_SECRET, all);
        rules.bindingKeys(KEYS, List.of(KEY_ID, KEY));
        SortedMap<String, String> keys = new TreeMap<>(Map.of(KEY_ID, KEY_ID, KEY, KEY));
        keys.putAll(settings.map(KEYS));
        rules.distinctKeys(KEYS, keys);
        checkAddress(rules, settings);
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Bindings bindings = new Bindings(request, ID)
                .constant(ENDPOINT, settings.string(ENDPOINT).orElseThrow())
                .constant(BUCKET, settings.string(BUCKET).orElseThrow());
        settings.string(REGION).ifPresent(region -> bindings.constant(REGION, region));
        settings.string(ADDRESSING).ifPresent(style -> bindings.constant("addressing-style", style));
        settings.string(CA_SECRET).ifPresent(secret -> bindings.secret("certificates", secret, "ca.crt"));
        Provision.Builder provision = new Provision.Builder();
        request.uses().forEach((function, use) -> {
            String secret = BucketAccess.of(use) == BucketAccess.READ ? reader : writer;
            Bindings own = bindings.credentials();
            keys.forEach((file, key) -> own.secret(file, secret, key));
            own.madeBy(provision, "platform").bind(provision, function);
        });
        if (reader.equals(writer)) {
            provision.diagnostics(SharedCredential.of(
                    request, "provider", "name a Secret for each access: `readSecret` and `writeSecret`"));
        }
        return provision.build();
    }

    private static void checkAddress(SettingRules rules, Settings settings) {
        settings.string(ENDPOINT)
                .filter(endpoint -> !isService(endpoint))
                .ifPresent(endpoint -> rules.report(
                                ADDRESS, ENDPOINT, "`" + endpoint + "` is no address of an object store")
                        .help("write its URL without the bucket, like `https://s3.eu-central-1.amazonaws.com`"));
        settings.string(BUCKET)
                .filter(bucket -> !BUCKET_NAME.matcher(bucket).matches())
                .ifPresent(bucket -> rules.report(ADDRESS, BUCKET, "no bucket can be named `" + bucket + "`")
                        .help("say its name: 3 to 63 lower-case letters, digits, dashes and dots"));
        settings.string(ADDRESSING)
                .filter(style -> !List.of("path", "virtual").contains(style))
                .ifPresent(style -> rules.report(ADDRESS, ADDRESSING, "buckets are not addressed by `" + style + "`")
                        .help("say `path` or `virtual`"));
    }

    private static boolean isService(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
