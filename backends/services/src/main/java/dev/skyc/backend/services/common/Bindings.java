package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapKeys;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The directory through which functions reach a resource: what is no secret from a ConfigMap of ours, the rest from Secrets.
 * Functions with different credentials have directories of different {@linkplain #role roles}.
 */
public final class Bindings {
    /** What a function that only receives a topic's messages does with it; the source reads them for it. */
    private static final String CONSUME = "consume";

    private final Request request;
    private final String configMap;
    private final SortedMap<String, String> constants = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> configMaps = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> secrets = new TreeMap<>();

    private Bindings(String configMap, Request request) {
        this.request = request;
        this.configMap = configMap;
    }

    /**
     * A directory that holds its type and provider so far.
     *
     * @param provider the value of its file {@code provider}
     */
    public Bindings(Request request, String provider) {
        this(request.names().derived("binding", request.kind().name(), request.name()), request);
        constants.put("type", request.kind().bindingType());
        constants.put("provider", provider);
    }

    /**
     * A directory that holds what this one holds, and keys of Secrets of its own, for the functions with those credentials.
     * What is no secret is the same for all of them.
     */
    public Bindings credentials() {
        return copy(configMap);
    }

    /** A directory that holds what this one holds, and more, for the functions of one role, such as {@code reader}. */
    public Bindings role(String role) {
        return copy(request.names().derived("binding", request.kind().name(), request.name(), role));
    }

    private Bindings copy(String name) {
        Bindings bindings = new Bindings(name, request);
        bindings.constants.putAll(constants);
        configMaps.forEach((other, files) -> bindings.configMaps.put(other, new TreeMap<>(files)));
        secrets.forEach((secret, files) -> bindings.secrets.put(secret, new TreeMap<>(files)));
        return bindings;
    }

    /** A file whose content is no secret. */
    public Bindings constant(String file, String content) {
        constants.put(file, content);
        return this;
    }

    /** A file whose content is a key of a ConfigMap that others make. */
    public Bindings configMap(String file, String name, String key) {
        configMaps.computeIfAbsent(name, other -> new TreeMap<>()).put(key, file);
        return this;
    }

    /** A file whose content is a key of a Secret. */
    public Bindings secret(String file, String secret, String key) {
        secrets.computeIfAbsent(secret, name -> new TreeMap<>()).put(key, file);
        return this;
    }

    /** Gives the directory to a function. */
    public void bind(Provision.Builder provision, String function) {
        Manifest constantFiles = Manifest.configMap(configMap, request.application(), constants);
        provision.sharedManifest(constantFiles);
        List<PlannedBinding.Source> sources = new ArrayList<>(List.of(new ConfigMapFiles(configMap)));
        configMaps.forEach((name, files) -> sources.add(new ConfigMapKeys(name, files)));
        secrets.forEach((secret, files) -> sources.add(new SecretFiles(secret, files)));
        provision.binding(function, new PlannedBinding(request.kind().name() + "-" + request.name(), sources));
    }

    /** Gives the same directory to all functions that reach the resource themselves, and names Secrets that others make. */
    public Provision.Builder bindAll(Provision.Builder provision) {
        request.uses().forEach((function, use) -> {
            if (reaches(use)) {
                bind(provision, function);
            }
        });
        return provision;
    }

    /** Says of all Secrets and others' ConfigMaps of the directory who makes them. */
    public Bindings madeBy(Provision.Builder provision, String producer) {
        configMaps.keySet().forEach(name -> provision.external(new ExternalName("ConfigMap", name, producer)));
        secrets.keySet().forEach(secret -> provision.external(new ExternalName("Secret", secret, producer)));
        return this;
    }

    /** Whether a function has a connection of its own to the resource. */
    public static boolean reaches(FunctionAccess use) {
        return !use.accesses().equals(List.of(CONSUME));
    }
}
