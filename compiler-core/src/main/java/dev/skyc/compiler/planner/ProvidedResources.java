package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.plan.PlatformManifest;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.planner.ConnectionPlanner.Connections;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the providers of an environment made, all together. */
final class ProvidedResources {
    private final Set<Manifest> manifests = new LinkedHashSet<>();
    private final Set<Manifest> access = new LinkedHashSet<>();
    private final Set<PlatformManifest> platform = new LinkedHashSet<>();
    private final SortedMap<String, List<PlannedBinding>> bindings = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> variables = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, KafkaConnection>> topics = new TreeMap<>();
    private final TreeSet<PlannedImage> images = new TreeSet<>();
    private final TreeSet<StatefulResource> stateful = new TreeSet<>();
    private final SortedMap<String, Connections> connections = new TreeMap<>();
    private final TreeSet<ExternalName> external = new TreeSet<>();
    private final Set<NameReference> nameReferences = new LinkedHashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(ResourceProvider provider, ResourceProvider.Request request, Provision provision) {
        manifests.addAll(provision.manifests());
        access.addAll(provision.access());
        platform.addAll(provision.platform());
        provision
                .bindings()
                .forEach((function, binding) -> bindings.computeIfAbsent(function, key -> new ArrayList<>())
                        .add(binding));
        provision
                .environment()
                .forEach((function, values) -> variables
                        .computeIfAbsent(function, key -> new TreeMap<>())
                        .putAll(values));
        if (!provision.kafka().isEmpty()) {
            topics.put(request.name(), provision.kafka());
        }
        images.addAll(provision.images());
        provision
                .identity()
                .ifPresent(fields -> stateful.add(new StatefulResource(
                        request.kind().name(), request.name(), request.identity(), provider.id(), fields)));
        provision
                .capacity()
                .ifPresent(capacity -> connections.put(
                        request.name(),
                        new Connections(capacity, new TreeSet<>(request.uses().keySet()))));
        external.addAll(provision.external());
        nameReferences.addAll(provision.nameReferences());
        diagnostics.addAll(provision.diagnostics());
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Objects of the environment, in the order in which they were made. */
    List<Manifest> manifests() {
        return List.copyOf(manifests);
    }

    /** ServiceAccounts, Roles and RoleBindings, sorted by file name. */
    List<Manifest> access() {
        return access.stream().sorted(Comparator.comparing(Manifest::fileName)).toList();
    }

    /** Objects in namespaces of others, sorted by namespace and file name. */
    List<PlatformManifest> platform() {
        return platform.stream()
                .sorted(Comparator.comparing(PlatformManifest::namespace)
                        .thenComparing(object -> object.manifest().fileName()))
                .toList();
    }

    /** Directories of one function. */
    List<PlannedBinding> bindings(String function) {
        return bindings.getOrDefault(function, List.of());
    }

    /** Variables of one function. */
    SortedMap<String, String> variables(String function) {
        return variables.getOrDefault(function, Collections.emptySortedMap());
    }

    /** Connections by topic and function. */
    SortedMap<String, SortedMap<String, KafkaConnection>> topics() {
        return topics;
    }

    /** Images beside the application's own, sorted. */
    List<PlannedImage> images() {
        return List.copyOf(images);
    }

    /** What holds data, sorted. */
    List<StatefulResource> stateful() {
        return List.copyOf(stateful);
    }

    /** Connections that databases take, by database. */
    SortedMap<String, Connections> connections() {
        return connections;
    }

    List<ExternalName> external() {
        return List.copyOf(external);
    }

    List<NameReference> nameReferences() {
        return List.copyOf(nameReferences);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
