package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.ServerlessSchema;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerlessSchemaTest {
    private static final Path PUBLISHED =
            Path.of(System.getProperty("skyc.root", "../.."), "docs", "reference", "serverless.schema.json");

    @Test
    void thePublishedSchemaIsTheTableByWhichTheFileIsRead() throws IOException {
        String schema = ServerlessSchema.text(Environments.KINDS, Environments.PROVIDERS);
        if (Goldens.updating()) {
            Files.writeString(PUBLISHED, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(PUBLISHED));
    }
}
