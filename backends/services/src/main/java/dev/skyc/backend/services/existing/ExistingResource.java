package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource that is there already: others made it, and a Secret of theirs tells how to reach it. Without settings the
 * Secret is named {@code <kind>-<name>}, and its keys like the files of the binding.
 */
public final class ExistingResource implements ResourceProvider {
    static final String ID = "existing";

    /** Who makes what exists already. */
    static final String PLATFORM = "platform";

    private static final String SECRET = "secret";
    private static final String KEYS = "keys";
    private static final String VALUES = "values";

    @Override
    public String kind() {
        return "*";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(SECRET, Setting.Type.STRING, false, "The Secret that tells how to reach it."),
                new Setting(KEYS, Setting.Type.STRING_MAP, false, "The Secret's keys, by the binding's file."),
                new Setting(VALUES, Setting.Type.STRING_MAP, false, "Files that are no secret and stand in no Secret."),
                SettingRules.EGRESS_SETTING);
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        String secret = rules.secret(SECRET, request.kind().name() + "-" + request.name());
        rules.bindingKeys(KEYS);
        rules.bindingKeys(VALUES);
        SortedMap<String, String> values = request.settings().map(VALUES);
        SortedMap<String, String> keyByFile = new TreeMap<>();
        request.kind().bindingKeys().forEach(file -> keyByFile.put(file, file));
        keyByFile.putAll(request.settings().map(KEYS));
        keyByFile.keySet().removeAll(values.keySet());
        rules.distinctKeys(KEYS, keyByFile);
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Bindings bindings = new Bindings(request, ID);
        values.forEach(bindings::constant);
        keyByFile.forEach((file, key) -> bindings.secret(file, secret, key));
        Provision.Builder provision = new Provision.Builder();
        return bindings.madeBy(provision, PLATFORM).bindAll(provision).build();
    }
}
