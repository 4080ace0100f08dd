package dev.skyc.backend.services.cnpg;

import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;

/**
 * PostgreSQL by the CloudNativePG operator: a cluster for each database, or a database in a cluster that is there. The owner
 * of a database is for its migrations only; functions have roles that read, or read and write.
 */
public final class CloudNativePg implements ResourceProvider {
    static final String ID = "cloudnative-pg";

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return CnpgSettings.ALL;
    }

    @Override
    public Provision provide(Request request) {
        SettingsReader reader = new SettingsReader(request);
        CnpgSettings settings = reader.read();
        if (reader.isBroken()) {
            return reader.nothing();
        }
        return settings.shared().isPresent()
                ? new SharedCluster(request, settings, settings.shared().get()).provide()
                : new DedicatedCluster(request, settings, settings.server()).provide();
    }
}
