package dev.skyc.compiler.config;

import dev.skyc.compiler.artifact.JsonWriter;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of {@code serverless.yaml} for editors, made from the table by which the file is read. What a resource may
 * say depends on its provider, so there it is open: the settings of all providers are offered, and others are accepted.
 */
public final class ServerlessSchema {
    private final List<CapabilityKind> kinds;
    private final List<ResourceProvider> providers;

    private ServerlessSchema(List<CapabilityKind> kinds, List<ResourceProvider> providers) {
        this.kinds = List.copyOf(kinds);
        this.providers = List.copyOf(providers);
    }

    /** The schema's text. */
    public static String text(List<CapabilityKind> kinds, List<ResourceProvider> providers) {
        return new JsonWriter().write(new ServerlessSchema(kinds, providers).file());
    }

    private Map<String, Object> file() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "serverless.yaml");
        schema.put("description", "The environments of a skyc application.");
        schema.putAll(of(ConfigShape.file()));
        Map<String, Object> environments = new LinkedHashMap<>();
        environments.put("type", List.of("object", "null"));
        environments.put(
                "description",
                ConfigShape.file()
                        .field("environments")
                        .map(Shape.Field::description)
                        .orElse(""));
        environments.put("propertyNames", of(ConfigShape.ENVIRONMENT_NAME));
        environments.put("properties", Map.of(ServerlessConfig.LOCAL, environment(ConfigShape.local(kinds))));
        environments.put("additionalProperties", environment(ConfigShape.environment(kinds)));
        properties(schema).put("environments", environments);
        return schema;
    }

    private Map<String, Object> environment(Shape.Keys keys) {
        Map<String, Object> schema = of(keys);
        for (CapabilityKind kind : ConfigShape.configurable(kinds)) {
            Object section = properties(schema).get(kind.section());
            if (section instanceof Map<?, ?> map) {
                properties(resource(map)).putAll(settings(kind));
            }
            if (mapping(properties(schema).get("services")).get("properties") instanceof Map<?, ?> services) {
                properties(mapping(services.get(kind.section()))).putAll(settings(kind));
            }
        }
        return schema;
    }

    /** The schema of a mapping that may be written as a single value. */
    private static Map<?, ?> mapping(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return map.get("anyOf") instanceof List<?> choices ? mapping(choices.get(choices.size() - 1)) : map;
        }
        return Map.of();
    }

    /** The schema of one resource within that of its section. */
    private static Map<?, ?> resource(Map<?, ?> section) {
        return mapping(section.get("additionalProperties"));
    }

    private Map<String, Object> settings(CapabilityKind kind) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (ResourceProvider provider : providersOf(kind)) {
            for (Setting setting : provider.settings()) {
                settings.putIfAbsent(
                        setting.name(), described(of(ResourceReader.shape(setting.type())), setting.description()));
            }
        }
        return settings;
    }

    /** Those of the kind; those of every kind only where the kind has none with the same id. */
    private List<ResourceProvider> providersOf(CapabilityKind kind) {
        ProviderTable table = new ProviderTable(providers);
        return table.ids(kind.name()).stream()
                .map(id -> table.find(kind.name(), id))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, Object> of(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.Text text) {
            schema.put("type", textTypes(text));
            text.form().ifPresent(form -> schema.put("pattern", "^(?:" + form.pattern() + ")$"));
        } else if (shape instanceof Shape.Whole whole) {
            schema.put("type", "integer");
            if (whole.min() != Integer.MIN_VALUE) {
                schema.put("minimum", whole.min());
            }
            if (whole.max() != Integer.MAX_VALUE) {
                schema.put("maximum", whole.max());
            }
        } else if (shape instanceof Shape.Truth) {
            schema.put("type", "boolean");
        } else if (shape instanceof Shape.ListOf list) {
            schema.put("type", "array");
            schema.put("items", of(list.element()));
        } else if (shape instanceof Shape.MapOf map) {
            schema.put("type", List.of("object", "null"));
            if (map.key().form().isPresent()) {
                schema.put("propertyNames", of(map.key()));
            }
            schema.put("additionalProperties", of(map.value()));
        } else if (shape instanceof Shape.Keys keys) {
            keys(schema, keys);
        } else if (shape instanceof Shape.Either either) {
            schema.put("anyOf", List.of(of(either.scalar()), of(either.mapping())));
        }
        return schema;
    }

    private static void keys(Map<String, Object> schema, Shape.Keys keys) {
        schema.put("type", List.of("object", "null"));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Field field : keys.keys()) {
            properties.put(field.name(), described(of(field.shape()), field.description()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!keys.open()) {
            schema.put("additionalProperties", false);
        }
    }

    /** YAML's guess at a type does not matter to the reader, so editors must not complain: 1.1 takes {@code off} for false. */
    private static Object textTypes(Shape.Text text) {
        if (text.form().isEmpty()) {
            return List.of("string", "number", "boolean");
        }
        if (text.accepts(FunctionConfig.OFF)) {
            return List.of("string", "boolean");
        }
        return text.accepts("1.5") ? List.of("string", "number") : "string";
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        return described;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<?, ?> schema) {
        Object properties = schema.get("properties");
        return properties == null ? new LinkedHashMap<>() : (Map<String, Object>) properties;
    }
}
