package dev.skyc.acceptance.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** Makes the Secrets of a tree as the External Secrets operator, Strimzi's user operator or the Job {@code create-secrets} would. */
final class EmittedSecrets {
    private static final Pattern OPERATOR = Pattern.compile("\\{\\{ \\.(\\w+)( \\| sha256sum)? }}");
    private static final Pattern JOB = Pattern.compile("\\$\\{(password|sha256):([^}]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private EmittedSecrets() {}

    static SortedMap<String, SortedMap<String, String>> of(List<JsonNode> objects) {
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
                    for (JsonNode secret : list(object.at("/data").path("secrets.json"))) {
                        String target = secret.path("name").asText();
                        secrets.put(target, fill(secret.path("data"), text -> byJob(target, text)));
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

    private static JsonNode list(JsonNode text) {
        try {
            return text.isMissingNode() ? JSON.createArrayNode() : JSON.readTree(text.asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String byJob(String secret, String template) {
        return JOB.matcher(template).replaceAll(found -> {
            String password = password(secret, found.group(2));
            return Matcher.quoteReplacement(found.group(1).equals("password") ? password : sha256(password));
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
