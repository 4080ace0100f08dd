package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;

/** One key of a Secret that others made. */
public final class ExistingSecret implements ResourceProvider {
    private static final String SECRET = "secret";
    private static final String KEY = "key";
    private static final String VALUE = "value";

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public String id() {
        return ExistingResource.ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(SECRET, Setting.Type.STRING, false, "The Secret's name; `secret-<name>` by default."),
                new Setting(KEY, Setting.Type.STRING, false, "The key that holds the value; `value` by default."));
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        String secret = rules.secret(SECRET, "secret-" + request.name());
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Bindings bindings = new Bindings(request, ExistingResource.ID);
        bindings.secret(VALUE, secret, request.settings().string(KEY).orElse(VALUE));
        Provision.Builder provision = new Provision.Builder();
        return bindings.madeBy(provision, ExistingResource.PLATFORM)
                .bindAll(provision)
                .build();
    }
}
