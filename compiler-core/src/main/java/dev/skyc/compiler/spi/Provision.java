package dev.skyc.compiler.spi;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.plan.Capacity;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.plan.PlatformManifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a provider made for one resource.
 *
 * @param manifests objects to emit; two resources may give the same object, which is emitted once
 * @param access those that must exist before the others: ServiceAccounts, Roles, RoleBindings
 * @param platform objects in namespaces of others
 * @param bindings the Service Binding directory of each function, by function name; absent where the kind needs none
 * @param environment variables of each function, by function name
 * @param kafka how each function reaches the topic, by function name; for topics
 * @param images images that the objects run beside the application's own
 * @param identity present when the provider makes something that holds data: what the lock must keep about it, by field
 * @param capacity how many connections there can be, for databases
 * @param external names that the objects or bindings use and others make
 * @param nameReferences where the objects hold names of other objects
 * @param diagnostics what is wrong with the request
 */
public record Provision(
        List<Manifest> manifests,
        List<Manifest> access,
        List<PlatformManifest> platform,
        SortedMap<String, PlannedBinding> bindings,
        SortedMap<String, SortedMap<String, String>> environment,
        SortedMap<String, KafkaConnection> kafka,
        List<PlannedImage> images,
        Optional<SortedMap<String, LockedField>> identity,
        Optional<Capacity> capacity,
        List<ExternalName> external,
        List<NameReference> nameReferences,
        List<Diagnostic> diagnostics) {
    public Provision {
        manifests = List.copyOf(manifests);
        access = List.copyOf(access);
        platform = List.copyOf(platform);
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        kafka = Collections.unmodifiableSortedMap(new TreeMap<>(kafka));
        images = List.copyOf(images);
        identity = identity.map(fields -> Collections.unmodifiableSortedMap(new TreeMap<>(fields)));
        external = List.copyOf(external);
        nameReferences = List.copyOf(nameReferences);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Nothing, because of what is wrong. */
    public static Provision refused(List<Diagnostic> diagnostics) {
        return new Builder().diagnostics(diagnostics).build();
    }

    /** Collects what a provider makes. */
    public static final class Builder {
        private final List<Manifest> manifests = new ArrayList<>();
        private final List<Manifest> access = new ArrayList<>();
        private final List<PlatformManifest> platform = new ArrayList<>();
        private final SortedMap<String, PlannedBinding> bindings = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, String>> environment = new TreeMap<>();
        private final SortedMap<String, KafkaConnection> kafka = new TreeMap<>();
        private final List<PlannedImage> images = new ArrayList<>();
        private final SortedMap<String, LockedField> identity = new TreeMap<>();
        private boolean stateful;
        private Optional<Capacity> capacity = Optional.empty();
        private final List<ExternalName> external = new ArrayList<>();
        private final List<NameReference> nameReferences = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        /** An object to emit. */
        public Builder manifest(Manifest manifest) {
            manifests.add(manifest);
            return this;
        }

        /** An object that several functions of the resource use; emitted once. */
        public Builder sharedManifest(Manifest manifest) {
            if (!manifests.contains(manifest)) {
                manifests.add(manifest);
            }
            return this;
        }

        /** A ServiceAccount, Role or RoleBinding. */
        public Builder access(Manifest manifest) {
            access.add(manifest);
            return this;
        }

        /** An object in a namespace of others. */
        public Builder platform(String namespace, Manifest manifest) {
            platform.add(new PlatformManifest(namespace, manifest));
            return this;
        }

        /** A function's directory for the resource. */
        public Builder binding(String function, PlannedBinding binding) {
            bindings.put(function, binding);
            return this;
        }

        /** A variable of one function. */
        public Builder variable(String function, String name, String value) {
            environment.computeIfAbsent(function, key -> new TreeMap<>()).put(name, value);
            return this;
        }

        /** How one function reaches the topic. */
        public Builder kafka(String function, KafkaConnection connection) {
            kafka.put(function, connection);
            return this;
        }

        /** An image beside the application's own. */
        public Builder image(PlannedImage image) {
            images.add(image);
            return this;
        }

        /** Says that the resource holds data that only this environment's objects keep. */
        public Builder stateful() {
            stateful = true;
            return this;
        }

        /** A field of a stateful resource that the lock keeps. */
        public Builder locked(String field, LockedField value) {
            stateful = true;
            identity.put(field, value);
            return this;
        }

        /** How many connections there can be. */
        public Builder capacity(Capacity connections) {
            capacity = Optional.of(connections);
            return this;
        }

        /** A name that somebody else makes. */
        public Builder external(ExternalName name) {
            external.add(name);
            return this;
        }

        /** A field that holds the name of another object. */
        public Builder nameReference(NameReference reference) {
            nameReferences.add(reference);
            return this;
        }

        /** What is wrong with the request, or worth knowing. */
        public Builder diagnostics(Collection<Diagnostic> all) {
            diagnostics.addAll(all);
            return this;
        }

        /** What was collected. */
        public Provision build() {
            return new Provision(
                    manifests,
                    access,
                    platform,
                    bindings,
                    environment,
                    kafka,
                    images,
                    stateful ? Optional.of(identity) : Optional.empty(),
                    capacity,
                    external,
                    nameReferences,
                    diagnostics);
        }
    }
}
