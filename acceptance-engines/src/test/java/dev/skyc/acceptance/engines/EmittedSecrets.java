package dev.skyc.acceptance.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.runtime.tasks.MadeSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the Secrets of a tree: as the External Secrets operator and Strimzi's user operator would, and as the Job
 * {@code create-secrets} does, by its own code.
 */
final class EmittedSecrets {
    private static final Pattern OPERATOR = Pattern.compile("\\{\\{ \\.(\\w+)( \\| sha256sum)? }}");

    private EmittedSecrets() {}

    static SortedMap<String, SortedMap<String, String>> of(List<JsonNode> objects, Path directory) throws Exception {
        SortedMap<String, SortedMap<String, String>> secrets = new TreeMap<>();
        for (JsonNode object : objects) {
            String name = object.at("/metadata/name").asText();
            switch (object.path("kind").asText()) {
                case "ExternalSecret" -> {
                    String target = object.at("/spec/target/name").asText(name);
                    secrets.put(
                            target, fill(object.at("/spec/target/template/data"), text -> byOperator(target, text)));
                }
                case "ConfigMap" -> {
                    String list = object.at("/data").path("secrets.json").asText();
                    if (!list.isEmpty()) {
                        secrets.putAll(MadeSecrets.of(list, directory.resolve(name)));
                    }
                }
                case "KafkaUser" -> secrets.put(name, new TreeMap<>(Map.of("password", password(name, "password"))));
                case "Secret" -> secrets.put(name, fill(object.path("stringData"), text -> text));
                default -> {
                    // Makes no Secret.
                }
            }
        }
        return secrets;
    }

    private static SortedMap<String, String> fill(JsonNode templates, UnaryOperator<String> filled) {
        SortedMap<String, String> data = new TreeMap<>();
        templates.forEachEntry((key, template) -> data.put(key, filled.apply(template.asText())));
        return data;
    }

    private static String byOperator(String secret, String template) {
        return OPERATOR.matcher(template).replaceAll(found -> {
            String password = password(secret, found.group(1));
            return Matcher.quoteReplacement(found.group(2) == null ? password : sha256(password));
        });
    }

    private static String password(String secret, String name) {
        return sha256(secret + " " + name).substring(0, 32);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
