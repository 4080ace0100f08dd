package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Kustomize's configuration file by which a name prefix or suffix reaches the references between the objects of a tree. */
final class NameReferenceConfig {
    private static final Comparator<NameReference> ORDER = Comparator.comparing(NameReference::group)
            .thenComparing(NameReference::kind)
            .thenComparing(NameReference::path);

    private NameReferenceConfig() {}

    /** Only references between kinds that are in the tree: an entry for others would say nothing. */
    static Map<String, Object> of(Collection<NameReference> references, Collection<Manifest> objects) {
        Set<Kind> kinds = objects.stream()
                .map(object -> new Kind(object.group(), object.kind()))
                .collect(Collectors.toSet());
        Map<Kind, List<NameReference>> byTarget = new TreeMap<>();
        references.stream()
                .distinct()
                .filter(reference -> kinds.contains(new Kind(reference.targetGroup(), reference.targetKind()))
                        && kinds.contains(new Kind(reference.group(), reference.kind())))
                .sorted(ORDER)
                .forEach(reference -> byTarget.computeIfAbsent(
                                new Kind(reference.targetGroup(), reference.targetKind()), kind -> new ArrayList<>())
                        .add(reference));
        List<Map<String, Object>> entries = new ArrayList<>();
        byTarget.forEach((target, holders) -> {
            Map<String, Object> entry = selector(target);
            entry.put(
                    "fieldSpecs",
                    holders.stream().map(NameReferenceConfig::fieldSpec).toList());
            entries.add(entry);
        });
        return Map.of("nameReference", entries);
    }

    private static Map<String, Object> fieldSpec(NameReference reference) {
        Map<String, Object> spec = selector(new Kind(reference.group(), reference.kind()));
        spec.put("path", reference.path());
        return spec;
    }

    /** A selector without a group selects any, so a kind of the core group is told by its version. */
    private static Map<String, Object> selector(Kind kind) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("kind", kind.kind());
        if (kind.group().isEmpty()) {
            selector.put("version", "v1");
        } else {
            selector.put("group", kind.group());
        }
        return selector;
    }

    private record Kind(String group, String kind) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::group).thenComparing(Kind::kind).compare(this, other);
        }
    }
}
