package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;

/** A resource that is there already: others made it, and Secrets of theirs tell how to reach it. */
public final class ExistingResource implements ResourceProvider {
    static final String ID = "existing";

    /** Who makes what exists already. */
    static final String PLATFORM = "platform";

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
        return GivenSecrets.SETTINGS;
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        GivenSecrets secrets = new GivenSecrets(request, rules);
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Provision.Builder provision = new Provision.Builder();
        secrets.bind(provision);
        return provision.diagnostics(secrets.warnings()).build();
    }
}
