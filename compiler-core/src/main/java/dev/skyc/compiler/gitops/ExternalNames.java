package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.ExternalName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The file that says which names the objects use and who makes them. */
final class ExternalNames {
    private ExternalNames() {}

    static Map<String, Object> of(SortedSet<ExternalName> names) {
        List<Map<String, Object>> entries =
                names.stream().map(ExternalNames::entry).toList();
        return Map.of("external", entries);
    }

    private static Map<String, Object> entry(ExternalName name) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", name.kind());
        entry.put("name", name.name());
        if (!name.namespace().isEmpty()) {
            entry.put("namespace", name.namespace());
        }
        entry.put("producer", name.producer());
        if (!name.purpose().isEmpty()) {
            entry.put("purpose", name.purpose());
        }
        return entry;
    }
}
