package dev.skyc.backend.services;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;
import dev.skyc.compiler.spi.ResourceProvider.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A binding's directory, the same for every function that uses the resource: what is no secret from a ConfigMap of ours,
 * the rest from Secrets of others.
 */
final class Bindings {
    /** What a function that only receives a topic's messages does with it; the source reads them for it. */
    private static final String CONSUME = "consume";

    private final Request request;
    private final SortedMap<String, String> constants = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> secrets = new TreeMap<>();
    private final SortedSet<ExternalName> external = new TreeSet<>();

    Bindings(Request request, String provider) {
        this.request = request;
        constants.put("type", request.kind().bindingType());
        constants.put("provider", provider);
    }

    /** A file whose content is no secret. */
    void constant(String file, String content) {
        constants.put(file, content);
    }

    /** A file whose content is a key of a Secret. */
    void secret(String file, String secret, String key) {
        secrets.computeIfAbsent(secret, name -> new TreeMap<>()).put(key, file);
        external("Secret", secret);
    }

    /** A name that somebody else makes. */
    void external(String kind, String name) {
        external.add(new ExternalName(kind, name, "platform"));
    }

    Provision provision() {
        return provision(Optional.empty());
    }

    Provision provision(Optional<KafkaConnection> kafka) {
        SortedMap<String, PlannedBinding> bindings = new TreeMap<>();
        String configMap = request.names().derived("binding", request.kind().name(), request.name());
        for (Map.Entry<String, FunctionAccess> use : request.uses().entrySet()) {
            if (!use.getValue().accesses().equals(List.of(CONSUME))) {
                bindings.put(use.getKey(), binding(configMap));
            }
        }
        return new Provision(
                bindings.isEmpty()
                        ? List.of()
                        : List.of(Manifest.configMap(configMap, request.application(), constants)),
                bindings,
                new TreeMap<>(),
                kafka,
                List.copyOf(external),
                List.of(),
                List.of());
    }

    private PlannedBinding binding(String configMap) {
        List<PlannedBinding.Source> sources = new ArrayList<>(List.of(new ConfigMapFiles(configMap)));
        secrets.forEach((secret, files) -> sources.add(new SecretFiles(secret, files)));
        return new PlannedBinding(request.kind().name() + "-" + request.name(), sources);
    }
}
