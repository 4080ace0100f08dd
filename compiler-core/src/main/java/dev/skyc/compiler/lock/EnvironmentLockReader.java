package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.lock.EnvironmentLock.LockedBroker;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the section of one environment. */
final class EnvironmentLockReader {
    private static final Set<String> KEYS = Set.of(
            LockText.PREFIX,
            LockText.BROKER,
            LockText.SUBSCRIPTIONS,
            LockText.CONSUMERS,
            LockText.RESOURCES,
            LockText.REMOVED);

    private static final Set<String> BROKER_KEYS =
            Set.of(LockText.NAME, LockText.CLASS, LockText.CONFIG, LockText.TOPIC);

    private final String environment;
    private final LockNodes nodes;
    private final SortedMap<String, SourceSpan> spans;
    private final SortedMap<ResourceName, SourceSpan> identities = new TreeMap<>();

    /** A reader that puts places into {@code spans}. */
    EnvironmentLockReader(String environment, LockNodes nodes, SortedMap<String, SourceSpan> spans) {
        this.environment = environment;
        this.nodes = nodes;
        this.spans = spans;
    }

    EnvironmentLock read(YamlNode.Entry section) {
        Optional<Mapping> found = nodes.mapping(section.value(), "`" + environment + "`");
        if (found.isEmpty()) {
            return EnvironmentLock.EMPTY;
        }
        Mapping mapping = found.get();
        nodes.known(mapping, KEYS);
        mapping.entries().forEach(entry -> place(entry.key(), entry.key().text()));
        return new EnvironmentLock(
                nodes.optional(mapping, LockText.PREFIX).orElse(""),
                broker(mapping),
                subscriptions(mapping),
                consumers(mapping),
                resources(mapping, LockText.RESOURCES),
                resources(mapping, LockText.REMOVED));
    }

    private Optional<LockedBroker> broker(Mapping environment) {
        return environment
                .get(LockText.BROKER)
                .flatMap(node -> nodes.mapping(node, "`" + LockText.BROKER + "`"))
                .map(broker -> {
                    nodes.known(broker, BROKER_KEYS);
                    SortedMap<String, String> values = new TreeMap<>();
                    for (YamlNode.Entry entry : broker.entries()) {
                        if (!entry.key().text().equals(LockText.NAME)) {
                            values.put(entry.key().text(), nodes.text(entry));
                        }
                    }
                    return new LockedBroker(nodes.required(broker, LockText.NAME, "the broker"), values);
                });
    }

    private SortedSet<HandlerName> subscriptions(Mapping environment) {
        SortedSet<HandlerName> subscriptions = new TreeSet<>();
        for (Scalar item : nodes.list(environment, LockText.SUBSCRIPTIONS)) {
            HandlerName handler = handler(item, LockText.SUBSCRIPTIONS);
            if (!subscriptions.add(handler)) {
                nodes.malformed(item.span(), "the subscription `" + handler + "` is given twice");
            }
        }
        return subscriptions;
    }

    private SortedMap<HandlerName, String> consumers(Mapping environment) {
        SortedMap<HandlerName, String> consumers = new TreeMap<>();
        for (YamlNode.Entry entry : nodes.section(environment, LockText.CONSUMERS)) {
            consumers.put(handler(entry.key(), LockText.CONSUMERS), nodes.text(entry));
        }
        return consumers;
    }

    private HandlerName handler(Scalar text, String section) {
        HandlerName handler = HandlerName.parse(text.text());
        if (handler.function().isEmpty() || handler.id().isEmpty()) {
            nodes.malformed(text.span(), "`" + text.text() + "` is not a function and a handler's id");
        }
        place(text, section, handler);
        return handler;
    }

    private SortedMap<ResourceName, StatefulResource> resources(Mapping environment, String section) {
        SortedMap<ResourceName, StatefulResource> resources = new TreeMap<>();
        for (YamlNode.Entry entry : nodes.section(environment, section)) {
            ResourceName name = ResourceName.parse(entry.key().text());
            if (name.kind().isEmpty() || name.name().isEmpty()) {
                nodes.malformed(entry.key().span(), "`" + entry.key().text() + "` is not a kind and a name");
                continue;
            }
            place(entry.key(), section, name);
            nodes.mapping(entry.value(), "`" + name + "`")
                    .ifPresent(values -> resources.put(name, resource(entry.key(), section, name, values)));
        }
        return resources;
    }

    private StatefulResource resource(Scalar key, String section, ResourceName name, Mapping values) {
        String other = section.equals(LockText.REMOVED) ? LockText.NAME : LockText.IDENTITY;
        nodes.known(values, Set.of(other, LockText.PROVIDER, LockText.FIXED, LockText.GROWS));
        String what = "`" + name + "`";
        String otherName = nodes.required(values, other, what);
        SortedMap<String, LockedField> fields = new TreeMap<>();
        for (YamlNode.Entry field : nodes.section(values, LockText.FIXED)) {
            fields.put(field.key().text(), LockedField.fixed(nodes.text(field)));
        }
        for (YamlNode.Entry field : nodes.section(values, LockText.GROWS)) {
            if (fields.put(field.key().text(), LockedField.growing(nodes.text(field))) != null) {
                nodes.malformed(field.key().span(), "`" + field.key().text() + "` both grows and is fixed");
            }
        }
        StatefulResource resource = new StatefulResource(
                name.kind(),
                section.equals(LockText.REMOVED) ? otherName : name.name(),
                section.equals(LockText.REMOVED) ? name.name() : otherName,
                nodes.required(values, LockText.PROVIDER, what),
                fields);
        if (identities.put(ResourceName.outside(resource), key.span()) != null) {
            nodes.malformed(
                    key.span(),
                    "the external name `" + resource.identity() + "` belongs to two resources of kind `" + name.kind()
                            + "`");
        }
        return resource;
    }

    private void place(Scalar text, Object... keys) {
        Object[] path = new Object[keys.length + 1];
        path[0] = environment;
        System.arraycopy(keys, 0, path, 1, keys.length);
        spans.put(LockPositions.path(path), text.span());
    }
}
