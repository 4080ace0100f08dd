package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.compiler.testing.FixtureProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script that is emitted for SeaweedFS. There is no SeaweedFS here, so a stand-in answers its shell, and what counts
 * is the file of identities that the gateway would read.
 */
class BucketStartTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Photos {
                public Photos(@Bucket("photos") BucketStore photos, @Bucket("reports") BucketReader reports) {}
                @Get("/photos") public String list() { return ""; }
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Reports {
                public Reports(@Bucket("reports") BucketWriter reports) {}
                @Post("/reports") public void make() {}
            }
            """);

    /** Knows the buckets that were made, and like the real one prints a prompt and always succeeds. */
    private static final String SHELL = """
            #!/bin/sh
            buckets=$(dirname "$0")/buckets
            touch "$buckets"
            read -r command option name
            case $command in
              s3.bucket.list) sed 's/^/  /; s/$/\\tsize:0\\tchunk:0/' "$buckets" ;;
              s3.bucket.create) echo "$name" >> "$buckets"; echo "> create bucket under /buckets" ;;
            esac
            """;

    @TempDir
    private Path directory;

    @Test
    void eachFunctionHasAnIdentityForWhatItDoes() throws Exception {
        Path root = directory.resolve("container");
        Files.createDirectories(root.resolve("bin"));
        Path weed = Files.writeString(root.resolve("bin/weed"), SHELL);
        assertThat(weed.toFile().setExecutable(true)).isTrue();
        EmittedTree tree = EmittedTree.compile(CODE, "services: {buckets: plain}\n", directory.resolve("shop"));

        EmittedScript.run(tree, "shop-s3", "weed", root);

        assertThat(Files.readAllLines(root.resolve("bin/buckets"))).containsExactly("shop-photos", "shop-reports");
        JsonNode identities = new ObjectMapper()
                .readTree(root.resolve("run/skyc/s3.json").toFile())
                .path("identities");
        assertThat(identities).hasSize(6);
        assertThat(actions(identities, tree.binding("photos", "bucket-photos")))
                .containsExactly("Read:shop-photos", "List:shop-photos", "Write:shop-photos");
        assertThat(actions(identities, tree.binding("photos", "bucket-reports")))
                .containsExactly("Read:shop-reports", "List:shop-reports");
        assertThat(actions(identities, tree.binding("reports", "bucket-reports")))
                .containsExactly("Write:shop-reports");
        assertThat(tree.binding("reports", "bucket-reports"))
                .containsEntry("bucket", "shop-reports")
                .containsEntry("endpoint", "http://shop-s3:8333");
    }

    /** What the identity may do whose keys a function has. */
    private static List<String> actions(JsonNode identities, Map<String, String> binding) {
        List<String> actions = new ArrayList<>();
        for (JsonNode identity : identities) {
            JsonNode credential = identity.at("/credentials/0");
            if (credential.path("accessKey").asText().equals(binding.get("access-key-id"))
                    && credential.path("secretKey").asText().equals(binding.get("secret-access-key"))) {
                identity.path("actions").forEach(action -> actions.add(action.asText()));
            }
        }
        return actions;
    }
}
