package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.backend.services.common.SharedCredential;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Secrets of others tell about a resource. Without settings there is one, named {@code <kind>-<name>}, whose keys are
 * named like the files of the binding; functions that only read may have another.
 */
final class GivenSecrets {
    static final String SECRET = "secret";
    static final String READ_SECRET = "readSecret";
    static final String KEYS = "keys";
    static final String VALUES = "values";

    static final List<Setting> SETTINGS = List.of(
            new Setting(SECRET, Setting.Type.STRING, false, "The Secret that tells how to reach it."),
            new Setting(READ_SECRET, Setting.Type.STRING, false, "The Secret for functions that only read it."),
            new Setting(KEYS, Setting.Type.STRING_MAP, false, "The Secrets' keys, by the binding's file."),
            new Setting(VALUES, Setting.Type.STRING_MAP, false, "Files that are no secret and stand in no Secret."),
            SettingRules.EGRESS_SETTING);

    private static final List<String> READ = List.of("read");

    private final Request request;
    private final String secret;
    private final Optional<String> readSecret;
    private final SortedMap<String, String> values;
    private final SortedMap<String, String> keyByFile = new TreeMap<>();

    GivenSecrets(Request request, SettingRules rules) {
        this.request = request;
        secret = rules.secret(SECRET, request.kind().name() + "-" + request.name());
        readSecret = request.settings().string(READ_SECRET).map(name -> rules.secret(READ_SECRET, name));
        rules.bindingKeys(KEYS);
        rules.bindingKeys(VALUES);
        values = request.settings().map(VALUES);
        request.kind().bindingKeys().forEach(file -> keyByFile.put(file, file));
        keyByFile.putAll(request.settings().map(KEYS));
        keyByFile.keySet().removeAll(values.keySet());
        rules.distinctKeys(KEYS, keyByFile);
    }

    /** Files that stand in no Secret. */
    SortedMap<String, String> values() {
        return values;
    }

    /** The key of each other file. */
    SortedMap<String, String> keyByFile() {
        return keyByFile;
    }

    /** The Secret that is for a function. */
    String secretFor(FunctionAccess use) {
        return use.accesses().equals(READ) ? readSecret.orElse(secret) : secret;
    }

    /** Gives each function the Secret that is for it. */
    void bind(Provision.Builder provision) {
        Bindings constants = new Bindings(request, ExistingResource.ID);
        values.forEach(constants::constant);
        TreeSet<String> named = new TreeSet<>();
        request.uses().forEach((function, use) -> {
            if (Bindings.reaches(use)) {
                String name = secretFor(use);
                Bindings bindings = constants.credentials();
                keyByFile.forEach((file, key) -> bindings.secret(file, name, key));
                bindings.bind(provision, function);
                if (named.add(name)) {
                    bindings.madeBy(provision, ExistingResource.PLATFORM);
                }
            }
        });
    }

    /** What is to be said of readers that have the same credential as writers. */
    List<Diagnostic> warnings() {
        return readSecret.isPresent()
                ? List.of()
                : SharedCredential.of(
                        request, SECRET, "name the Secret of a user who may only read: `" + READ_SECRET + "`");
    }
}
