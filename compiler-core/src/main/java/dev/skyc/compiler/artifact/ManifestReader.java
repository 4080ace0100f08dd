package dev.skyc.compiler.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads Kubernetes objects back from YAML. */
public final class ManifestReader {
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper(new YAMLFactory());

    /**
     * The object of a document.
     *
     * @throws IOException when the text is not YAML, or not an object with apiVersion, kind and name
     */
    public Manifest read(String yaml) throws IOException {
        Map<String, Object> content = document(yaml);
        if (content.get("apiVersion") instanceof String apiVersion
                && content.get("kind") instanceof String kind
                && content.get("metadata") instanceof Map<?, ?> metadata
                && metadata.get("name") instanceof String name) {
            return new Manifest(apiVersion, kind, name, content);
        }
        throw new IOException("not a Kubernetes object");
    }

    /** The content of a document, whatever it describes. */
    public Map<String, Object> document(String yaml) throws JsonProcessingException {
        return mapper.readValue(yaml, MAP);
    }
}
