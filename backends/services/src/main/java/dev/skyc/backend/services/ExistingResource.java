package dev.skyc.backend.services;

import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.SortedMap;

/**
 * A resource that is there already: others made it, and a Secret of theirs tells how to reach it. Without settings the
 * Secret is named {@code <kind>-<name>}, and its keys like the files of the binding.
 */
public final class ExistingResource implements ResourceProvider {
    static final String ID = "existing";

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
        if (rules.isBroken()) {
            return rules.nothing();
        }
        SortedMap<String, String> keys = request.settings().map(KEYS);
        SortedMap<String, String> values = request.settings().map(VALUES);
        Bindings bindings = new Bindings(request, ID);
        values.forEach(bindings::constant);
        for (String file : request.kind().bindingKeys()) {
            if (!values.containsKey(file)) {
                bindings.secret(file, secret, keys.getOrDefault(file, file));
            }
        }
        keys.forEach((file, key) -> {
            if (!values.containsKey(file)) {
                bindings.secret(file, secret, key);
            }
        });
        return bindings.provision();
    }
}
