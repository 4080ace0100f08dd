package dev.skyc.compiler.gitops;

import dev.skyc.compiler.plan.PlatformManifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of objects that belong into namespaces of others. It is no part of the environment's kustomization, whose
 * namespace would move them: who may write into those namespaces applies it.
 */
final class PlatformFolder {
    static final String NAME = "platform";

    private PlatformFolder() {}

    static String file(PlatformManifest object) {
        return NAME + "/" + object.namespace() + "/" + object.manifest().fileName();
    }

    static Map<String, Object> content(PlatformManifest object) {
        Map<String, Object> content = new LinkedHashMap<>(object.manifest().content());
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (content.get("metadata") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> {
                metadata.put((String) key, value);
                if (key.equals("name")) {
                    metadata.put("namespace", object.namespace());
                }
            });
        }
        content.put("metadata", metadata);
        return content;
    }

    static Map<String, Object> kustomization(List<PlatformManifest> objects) {
        Map<String, Object> file = Kustomizations.kustomization();
        file.put(
                "resources",
                objects.stream()
                        .map(object -> file(object).substring(NAME.length() + 1))
                        .toList());
        return file;
    }
}
