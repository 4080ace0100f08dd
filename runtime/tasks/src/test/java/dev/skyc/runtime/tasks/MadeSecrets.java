package dev.skyc.runtime.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the Job of a list makes in an empty namespace; for tests of those who write such lists. */
public final class MadeSecrets {
    private MadeSecrets() {}

    /**
     * Runs the task against a server that plays Kubernetes.
     *
     * @param list the content of {@code secrets.json}
     * @return name of the Secret → key → value
     */
    public static SortedMap<String, SortedMap<String, String>> of(String list, Path directory) throws Exception {
        Path file = Files.writeString(Files.createDirectories(directory).resolve("secrets.json"), list);
        Certificates certificates = Certificates.selfSigned(directory.resolve("certificates"));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        try (ApiServer server = new ApiServer(certificates, directory.resolve("mounted"))) {
            int exitCode = Main.run(
                    List.of("create-secrets", file.toString()),
                    server.environment(),
                    server.account(),
                    Retries.DEFAULT,
                    print,
                    print);
            if (exitCode != 0) {
                throw new AssertionError(output.toString(StandardCharsets.UTF_8));
            }
            SortedMap<String, SortedMap<String, String>> made = new TreeMap<>();
            server.secrets.forEach((name, secret) -> made.put(name, data(secret)));
            return made;
        }
    }

    private static SortedMap<String, String> data(JsonNode secret) {
        SortedMap<String, String> data = new TreeMap<>();
        secret.path("data")
                .forEachEntry((key, value) ->
                        data.put(key, new String(Base64.getDecoder().decode(value.asText()), StandardCharsets.UTF_8)));
        return data;
    }
}
