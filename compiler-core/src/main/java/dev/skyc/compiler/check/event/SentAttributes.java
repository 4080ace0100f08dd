package dev.skyc.compiler.check.event;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.view.EventNames;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which attributes the events of each CloudEvents type carry, as far as the application publishes them itself. */
final class SentAttributes {
    /** What every event has. */
    private static final Set<String> ALWAYS = Set.of("id", "source", "specversion", "type", "time", "datacontenttype");

    private final Map<String, NavigableSet<String>> byType = new TreeMap<>();
    private final NavigableSet<String> external = new TreeSet<>();

    private SentAttributes() {}

    static SentAttributes of(Application application) {
        SentAttributes sent = new SentAttributes();
        for (TypeDefinition definition : application.types().values()) {
            EventNames.own(definition).ifPresent(name -> {
                NavigableSet<String> attributes =
                        sent.byType.computeIfAbsent(name.type(), type -> new TreeSet<>(ALWAYS));
                attributes.addAll(declared(definition, application));
                if (name.external()) {
                    sent.external.add(name.type());
                }
            });
        }
        return sent;
    }

    private static NavigableSet<String> declared(TypeDefinition definition, Application application) {
        NavigableSet<String> attributes = new TreeSet<>();
        if (definition instanceof TypeDefinition.Structure structure) {
            structure.members().forEach(member -> member.attribute().ifPresent(attributes::add));
        } else if (definition instanceof TypeDefinition.Choice choice) {
            choice.alternatives().forEach(alternative -> {
                TypeDefinition other = application.types().get(alternative.type());
                if (other != null) {
                    attributes.addAll(declared(other, application));
                }
            });
        }
        return attributes;
    }

    /** Whether others may send events of the type, with attributes that cannot be known here. */
    boolean isUnknown(String type) {
        return external.contains(type) || !byType.containsKey(type);
    }

    NavigableSet<String> of(String type) {
        return byType.getOrDefault(type, new TreeSet<>());
    }

    /** Whether brokers and tracing add the attribute on the way. */
    static boolean isAdded(String attribute) {
        return attribute.startsWith("knative") || attribute.equals("traceparent") || attribute.equals("tracestate");
    }
}
