package com.example.search.skyc;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indexes made by an operator, which publishes a Secret with a key for each. */
public final class SearchOperator implements ResourceProvider {
    @Override
    public String kind() {
        return "search";
    }

    @Override
    public String id() {
        return "search-operator";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("shards", Setting.Type.INTEGER, false, "Parts of the index; 1 by default."));
    }

    @Override
    public Provision provide(Request request) {
        int shards = request.settings().integer("shards").orElse(1);
        String name = request.names().derived("search", request.identity());
        String files = request.names().derived("binding", "search", request.name());
        Provision.Builder provision = new Provision.Builder()
                .manifest(index(name, request.application(), shards))
                .manifest(Manifest.configMap(
                        files,
                        request.application(),
                        new TreeMap<>(Map.of(
                                "type", "search",
                                "provider", id(),
                                "index", request.identity(),
                                "uri", "http://" + name + ":9200"))))
                .locked("index", LockedField.fixed(request.identity()))
                .external(new ExternalName("Secret", name + "-key", "search.example.com/Index " + name))
                .external(new ExternalName("Service", name, "search.example.com/Index " + name));
        PlannedBinding binding = new PlannedBinding(
                "search-" + request.name(),
                List.of(
                        new ConfigMapFiles(files),
                        new SecretFiles(name + "-key", new TreeMap<>(Map.of("key", "api-key")))));
        request.uses().keySet().forEach(function -> provision.binding(function, binding));
        return provision.build();
    }

    private static Manifest index(String name, String application, int shards) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("annotations", Map.of("skyc.dev/source", application));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", "search.example.com/v1");
        content.put("kind", "Index");
        content.put("metadata", metadata);
        content.put("spec", Map.of("shards", shards));
        return new Manifest("search.example.com/v1", "Index", name, content);
    }
}
