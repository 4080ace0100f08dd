package dev.skyc.compiler.lock;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.TreeMap;

/** Provides anything as a ConfigMap that is named by the resource's identity, with a shelf that is fixed and a size that grows. */
record BoxProvider(String id, boolean stateful) implements ResourceProvider {
    @Override
    public String kind() {
        return "*";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("shelf", Setting.Type.STRING, false, ""),
                new Setting("size", Setting.Type.STRING, false, ""));
    }

    @Override
    public Provision provide(Request request) {
        String name = request.names().derived(id, request.kind().name(), request.identity());
        Provision.Builder provision =
                new Provision.Builder().manifest(Manifest.configMap(name, request.application(), new TreeMap<>()));
        if (stateful) {
            provision.locked("object", LockedField.fixed(name));
            provision.locked(
                    "size",
                    LockedField.growing(request.settings().string("size").orElse("1Gi")));
            request.settings().string("shelf").ifPresent(shelf -> provision.locked("shelf", LockedField.fixed(shelf)));
        }
        return provision.build();
    }
}
