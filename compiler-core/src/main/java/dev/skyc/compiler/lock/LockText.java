package dev.skyc.compiler.lock;

import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.plan.StatefulResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lock as plain values: one fact per line, sorted, nothing that is empty, so that two branches merge line by line. */
final class LockText {
    static final String FORMAT = "format";
    static final String APPLICATION = "application";
    static final String ENVIRONMENTS = "environments";
    static final String PREFIX = "prefix";
    static final String BROKER = "broker";
    static final String CLASS = "class";
    static final String CONFIG = "config";
    static final String TOPIC = "topic";
    static final String SUBSCRIPTIONS = "subscriptions";
    static final String CONSUMERS = "consumers";
    static final String RESOURCES = "resources";
    static final String REMOVED = "removed";
    static final String NAME = "name";
    static final String IDENTITY = "identity";
    static final String PROVIDER = "provider";
    static final String FIXED = "fixed";
    static final String GROWS = "grows";

    private LockText() {}

    static Map<String, Object> of(LockFile lock) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(FORMAT, lock.format());
        document.put(APPLICATION, lock.application());
        Map<String, Object> environments = new LinkedHashMap<>();
        lock.environments().forEach((name, environment) -> environments.put(name, environment(environment)));
        put(document, ENVIRONMENTS, environments);
        return document;
    }

    private static Map<String, Object> environment(EnvironmentLock lock) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (!lock.prefix().isEmpty()) {
            section.put(PREFIX, lock.prefix());
        }
        lock.broker().ifPresent(broker -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(NAME, broker.name());
            values.putAll(broker.values());
            section.put(BROKER, values);
        });
        if (!lock.subscriptions().isEmpty()) {
            section.put(
                    SUBSCRIPTIONS,
                    lock.subscriptions().stream().map(HandlerName::toString).toList());
        }
        Map<String, Object> consumers = new LinkedHashMap<>();
        lock.consumers().forEach((handler, group) -> consumers.put(handler.toString(), group));
        put(section, CONSUMERS, consumers);
        Map<String, Object> resources = new LinkedHashMap<>();
        lock.resources().forEach((name, resource) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(IDENTITY, resource.identity());
            resources.put(name.toString(), provided(values, resource));
        });
        put(section, RESOURCES, resources);
        Map<String, Object> removed = new LinkedHashMap<>();
        lock.removed().forEach((identity, resource) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(NAME, resource.name());
            removed.put(identity.toString(), provided(values, resource));
        });
        put(section, REMOVED, removed);
        return section;
    }

    private static Map<String, Object> provided(Map<String, Object> values, StatefulResource resource) {
        values.put(PROVIDER, resource.provider());
        put(values, FIXED, fields(resource, LockedField.Rule.FIXED));
        put(values, GROWS, fields(resource, LockedField.Rule.GROWS));
        return values;
    }

    private static SortedMap<String, Object> fields(StatefulResource resource, LockedField.Rule rule) {
        SortedMap<String, Object> fields = new TreeMap<>();
        resource.fields().forEach((name, field) -> {
            if (field.rule() == rule) {
                fields.put(name, field.value());
            }
        });
        return fields;
    }

    private static void put(Map<String, Object> section, String key, Map<String, Object> values) {
        if (!values.isEmpty()) {
            section.put(key, values);
        }
    }
}
