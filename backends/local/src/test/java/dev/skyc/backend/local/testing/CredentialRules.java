package dev.skyc.backend.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of docs/reference/services-credentials.md, as they stand there. */
public final class CredentialRules {
    private CredentialRules() {}

    /** The line of a Redis user of the store {@code carts}: of a store and with a password of the caller's. */
    public static String redisUser(String access, String store, String password) throws IOException {
        return line("user carts-" + access + " ").replace("carts", store).replace("#<sha256>", ">" + password);
    }

    /** The operations on a resource of Kafka, such as {@code @OnMessage}'s on its group. */
    public static List<String> kafkaOperations(String capability, String resource) throws IOException {
        String line = line(capability, resource);
        return List.of(line.substring(line.indexOf(resource) + resource.length())
                .strip()
                .split(", "));
    }

    private static String line(String start, String... words) throws IOException {
        Path page = Path.of(System.getProperty("skyc.root"), "docs", "reference", "services-credentials.md");
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith(start))
                .filter(line -> List.of(line.split("\\s+")).containsAll(List.of(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no rule of " + start + List.of(words)));
    }
}
