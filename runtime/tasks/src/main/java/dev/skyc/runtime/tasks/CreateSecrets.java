package dev.skyc.runtime.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes the Secrets of a list with fresh passwords; one that exists stays as it is, so a second run changes nothing. It only
 * ever creates: it needs no permission to read a Secret and never asks what is in one.
 */
final class CreateSecrets {
    private final SecretsApi api;
    private final Consumer<String> log;
    private final SecureRandom random = new SecureRandom();

    CreateSecrets(SecretsApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    void run(Path file) throws TaskFailure, InterruptedException {
        for (SecretSpec secret : read(file)) {
            boolean created = api.create(secret.name(), manifest(secret));
            log.accept("secret `" + secret.name() + "` " + (created ? "created" : "exists already, left as it is"));
        }
    }

    private static List<SecretSpec> read(Path file) throws TaskFailure {
        try {
            return SecretSpec.parseAll(Files.readString(file));
        } catch (IOException e) {
            throw new TaskFailure("`" + file + "` cannot be read");
        } catch (TaskFailure e) {
            throw new TaskFailure("`" + file + "`: " + e.getMessage());
        }
    }

    private String manifest(SecretSpec secret) {
        Passwords passwords = Passwords.generate(secret.passwords(), random);
        Map<String, String> data = new LinkedHashMap<>();
        secret.data().forEach((key, template) -> data.put(key, base64(template.fill(passwords))));
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/managed-by", "skyc");
        labels.putAll(secret.labels());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", "v1");
        manifest.put("kind", "Secret");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", secret.name());
        metadata.put("labels", labels);
        manifest.put("metadata", metadata);
        manifest.put("type", secret.type());
        manifest.put("data", data);
        return JsonText.object(manifest);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
