package dev.skyc.backend.knative.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Turns OpenAPI schemas into ones that refuse the fields they do not list, unless they say that they keep unknown fields. */
final class StrictSchema {
    private static final String KEEPS_UNKNOWN = "x-kubernetes-preserve-unknown-fields";

    private StrictSchema() {}

    /** All schemas in the components of an API description. */
    static JsonNode ofAll(JsonNode components) {
        ObjectNode copy = components.deepCopy();
        copy.path("schemas").forEach(StrictSchema::close);
        return copy;
    }

    /** The schema of a custom resource, with the fields that every object has. */
    static JsonNode ofCustomResource(JsonNode schema, JsonNode metadata) {
        ObjectNode root = schema.deepCopy();
        ObjectNode properties = root.withObjectProperty("properties");
        properties.putObject("apiVersion").put("type", "string");
        properties.putObject("kind").put("type", "string");
        ObjectNode plainMetadata = metadata.deepCopy();
        // Written by others, and defined by reference.
        plainMetadata
                .withObjectProperty("properties")
                .remove(Set.of("managedFields", "ownerReferences", "creationTimestamp", "deletionTimestamp"));
        properties.set("metadata", plainMetadata);
        close(root);
        return root;
    }

    private static void close(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        schema.path("properties").forEach(StrictSchema::close);
        close(schema.path("items"));
        close(schema.path("additionalProperties"));
        // What stands below allOf, anyOf, oneOf and not only adds conditions to the fields that are listed here.
        boolean lists = schema.path("type").asText().equals("object") || schema.has("properties");
        if (lists
                && !schema.has("additionalProperties")
                && !schema.path(KEEPS_UNKNOWN).asBoolean()) {
            schema.put("additionalProperties", false);
        }
    }
}
