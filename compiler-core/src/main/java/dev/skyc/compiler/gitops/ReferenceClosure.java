package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that no object has: each name that an object holds must be that of an object of the tree or of an external
 * one, and the objects that external ones come from must be there too.
 */
public final class ReferenceClosure {
    private final List<Manifest> objects;
    private final List<NameReference> references;
    private final List<ExternalName> external;
    private final Set<Named> inTree = new HashSet<>();
    private final Set<Named> elsewhere = new HashSet<>();

    /**
     * A closure.
     *
     * @param objects the tree
     * @param references the fields that hold names
     * @param external names made by others
     */
    public ReferenceClosure(
            Collection<Manifest> objects, Collection<NameReference> references, Collection<ExternalName> external) {
        this.objects = List.copyOf(objects);
        this.references = List.copyOf(references);
        this.external = List.copyOf(external);
        objects.forEach(object -> inTree.add(new Named(object.group(), object.kind(), object.name())));
        external.forEach(name -> elsewhere.add(new Named(name.namespace(), name.kind(), name.name())));
    }

    /** What tells an object apart; the scope is its group, or its namespace where that is what is known. */
    private record Named(String scope, String kind, String name) {}

    /**
     * A name that nothing has.
     *
     * @param holder kind and name of the object that holds it
     * @param field where it is, in Kustomize's notation; empty for the producer of an external name
     * @param kinds the kinds that an object of the name could be of
     */
    public record Dangling(String holder, String field, Set<String> kinds, String name) {
        public Dangling {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The names that nothing has, in the order of the objects that hold them. */
    public List<Dangling> dangling() {
        List<Dangling> dangling = new ArrayList<>();
        for (Manifest object : objects) {
            targets(object).forEach((path, kinds) -> {
                for (Held held : held(object.content(), FieldPath.parse(path))) {
                    Set<Target> possible = held.narrowed(kinds);
                    if (!held.isOfAnotherType(kinds) && possible.stream().noneMatch(kind -> exists(kind, held))) {
                        dangling.add(new Dangling(
                                object.kind() + " " + object.name(),
                                path,
                                possible.stream().map(Target::kind).collect(Collectors.toSet()),
                                held.name()));
                    }
                }
            });
        }
        external.stream().flatMap(name -> missingProducer(name).stream()).forEach(dangling::add);
        return dangling;
    }

    private record Target(String group, String kind) {}

    /** The kinds that each field of an object can name, by the field's path. */
    private Map<String, Set<Target>> targets(Manifest object) {
        Map<String, Set<Target>> targets = new TreeMap<>();
        for (NameReference reference : references) {
            // A host may also be that of something outside the cluster.
            boolean isHost = reference.path().equals("data/host");
            if (!isHost
                    && reference.kind().equals(object.kind())
                    && reference.group().equals(object.group())) {
                targets.computeIfAbsent(reference.path(), path -> new LinkedHashSet<>())
                        .add(new Target(reference.targetGroup(), reference.targetKind()));
            }
        }
        return targets;
    }

    /** A name, and what stands beside it. */
    private record Held(String name, Map<?, ?> siblings) {
        /** A kind that stands beside the name decides between several. */
        Set<Target> narrowed(Set<Target> kinds) {
            if (siblings.get("kind") instanceof String kind) {
                return kinds.stream()
                        .filter(target -> target.kind().equals(kind))
                        .collect(Collectors.toSet());
            }
            return kinds;
        }

        /** {@code type: group} beside {@code name} says that it does not name a {@code KafkaTopic}. */
        boolean isOfAnotherType(Set<Target> kinds) {
            return name.equals(siblings.get("name"))
                    && siblings.get("type") instanceof String type
                    && kinds.stream()
                            .noneMatch(target ->
                                    target.kind().toLowerCase(Locale.ROOT).endsWith(type));
        }

        String namespace() {
            return siblings.get("namespace") instanceof String text ? text : "";
        }
    }

    private boolean exists(Target kind, Held held) {
        return (held.namespace().isEmpty() && inTree.contains(new Named(kind.group(), kind.kind(), held.name())))
                || elsewhere.contains(new Named(held.namespace(), kind.kind(), held.name()));
    }

    /** {@code <group>/<Kind> <name>} is an object of the tree, or external itself. */
    private List<Dangling> missingProducer(ExternalName name) {
        int slash = name.producer().indexOf('/');
        int space = name.producer().indexOf(' ');
        if (slash < 0 || space < slash) {
            return List.of();
        }
        String group = name.producer().substring(0, slash);
        String kind = name.producer().substring(slash + 1, space);
        String producer = name.producer().substring(space + 1);
        boolean isExternal = external.stream()
                .anyMatch(other -> other.kind().equals(kind) && other.name().equals(producer));
        return isExternal || inTree.contains(new Named(group, kind, producer))
                ? List.of()
                : List.of(new Dangling(name.kind() + " " + name.name(), "", Set.of(kind), producer));
    }

    /** The texts at a path; lists on the way, and at its end, are looked through. */
    private static List<Held> held(@Nullable Object value, List<String> path) {
        List<Held> found = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> found.addAll(held(item, path)));
        } else if (value instanceof Map<?, ?> fields) {
            Object next = fields.get(path.get(0));
            if (path.size() > 1) {
                found.addAll(held(next, path.subList(1, path.size())));
            } else if (next instanceof String name) {
                found.add(new Held(name, fields));
            } else if (next instanceof List<?> names) {
                names.forEach(name -> found.add(new Held(String.valueOf(name), Map.of())));
            }
        }
        return found;
    }
}
