package dev.skyc.backend.knative.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.skyc.compiler.artifact.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Validates objects against the schemas of a cluster: CustomResourceDefinitions, and the API descriptions of core kinds.
 * As strict as an API server that is asked for strict field validation: a field that a schema does not know is refused.
 */
public final class CrdSchemas {
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
    private final Map<String, Optional<JsonSchema>> byKind = new HashMap<>();

    /** The schemas of a folder; {@code kubernetes-core/} in it holds the descriptions of core kinds. */
    public CrdSchemas(Path folder) {
        this.folder = folder;
    }

    /** The folder that the system property {@code skyc.crds} names. */
    public static Path configuredFolder() {
        return Path.of(System.getProperty("skyc.crds", "../shared/crds"));
    }

    /** What is wrong with an object; that there is no schema for it is wrong, too. */
    public List<String> violations(Manifest object) {
        Optional<JsonSchema> schema =
                byKind.computeIfAbsent(object.apiVersion() + "/" + object.kind(), kind -> find(object));
        return schema.map(found -> found.validate(json.valueToTree(object.content())).stream()
                        .map(ValidationMessage::getMessage)
                        .sorted()
                        .toList())
                .orElseGet(() -> List.of("no schema for " + object.apiVersion() + " " + object.kind()));
    }

    /**
     * Fields of list items that a schema gives a default and the object leaves out: the item would come back changed, and
     * lists are compared as a whole.
     */
    public List<String> defaultsInLists(Manifest object) {
        JsonNode schema = schema(object).orElse(MissingNode.getInstance());
        List<String> missing = new ArrayList<>();
        defaultsInLists("", json.valueToTree(object.content()), schema, false, missing);
        return missing;
    }

    private static void defaultsInLists(
            String path, JsonNode value, JsonNode schema, boolean inList, List<String> missing) {
        if (value.isArray()) {
            value.forEach(item -> defaultsInLists(path, item, schema.path("items"), true, missing));
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                if (value.has(property.getKey())) {
                    defaultsInLists(name, value.get(property.getKey()), property.getValue(), inList, missing);
                } else if (inList && property.getValue().has("default")) {
                    missing.add(name + ": becomes " + property.getValue().get("default"));
                }
            }
        }
    }

    private Optional<JsonSchema> find(Manifest object) {
        return schema(object).map(schemas::getSchema);
    }

    private Optional<JsonNode> schema(Manifest object) {
        try {
            boolean core = !object.group().contains(".") || object.group().endsWith(".k8s.io");
            Optional<JsonNode> schema = core ? coreSchema(object) : Optional.empty();
            return schema.isPresent() ? schema : customSchema(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> coreSchema(Manifest object) throws IOException {
        String file = (object.group().isEmpty() ? "api_" : "apis_")
                + object.apiVersion().replace('/', '_') + ".json";
        Path path = folder.resolve("kubernetes-core").resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        ObjectNode document = (ObjectNode) json.readTree(path.toFile());
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            for (JsonNode kind : schema.getValue().path("x-kubernetes-group-version-kind")) {
                if (kind.path("kind").asText().equals(object.kind())) {
                    ObjectNode root = json.createObjectNode();
                    root.put("$ref", "#/components/schemas/" + schema.getKey());
                    root.set("components", StrictSchema.ofAll(document.get("components")));
                    return Optional.of(root);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> customSchema(Manifest object) throws IOException {
        String version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
        for (JsonNode definition : definitions(object.kind())) {
            JsonNode spec = definition.path("spec");
            if (spec.path("group").asText().equals(object.group())
                    && spec.at("/names/kind").asText().equals(object.kind())) {
                for (JsonNode candidate : spec.path("versions")) {
                    if (candidate.path("name").asText().equals(version)
                            && candidate.path("served").asBoolean()) {
                        return Optional.of(
                                StrictSchema.ofCustomResource(candidate.at("/schema/openAPIV3Schema"), metadata()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The documents that could define a kind; reading all of them takes seconds, looking for a word does not. */
    private List<JsonNode> definitions(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(CrdSchemas::text)
                    .filter(text -> text.contains("kind: " + kind + "\n"))
                    .flatMap(text -> documents(text).stream())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> documents(String text) {
        try (MappingIterator<JsonNode> documents =
                yaml.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of names, labels and annotations, which definitions of custom resources leave to the API server. */
    private JsonNode metadata() throws IOException {
        JsonNode components = json.readTree(
                        folder.resolve("kubernetes-core").resolve("api_v1.json").toFile())
                .get("components");
        return components.at("/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    }
}
