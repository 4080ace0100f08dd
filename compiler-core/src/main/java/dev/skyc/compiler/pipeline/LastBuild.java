package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.diagnostic.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last build read, wrote and said, so that an unchanged application costs no more than hashing it.
 *
 * @param inputs hash of all that was read
 * @param outputs hash of all that was there afterwards
 * @param counts how many diagnostics there were, in words
 */
record LastBuild(String inputs, String outputs, String counts, List<RenderedDiagnostic> rendered, List<String> table) {
    private static final int FORMAT = 1;

    LastBuild {
        rendered = List.copyOf(rendered);
        table = List.copyOf(table);
    }

    /** The record of the last build; nothing where there is none, or one that cannot be read. */
    static Optional<LastBuild> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            String inputs = readText(in);
            String outputs = readText(in);
            String counts = readText(in);
            List<RenderedDiagnostic> rendered = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                rendered.add(new RenderedDiagnostic(Severity.valueOf(readText(in)), readText(in)));
            }
            List<String> table = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                table.add(readText(in));
            }
            return Optional.of(new LastBuild(inputs, outputs, counts, rendered, table));
        } catch (IOException | IllegalArgumentException e) {
            // A damaged record only costs a compilation.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "last-build", ".tmp");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(temporary))) {
            out.writeInt(FORMAT);
            writeText(out, inputs);
            writeText(out, outputs);
            writeText(out, counts);
            out.writeInt(rendered.size());
            for (RenderedDiagnostic diagnostic : rendered) {
                writeText(out, diagnostic.severity().name());
                writeText(out, diagnostic.text());
            }
            out.writeInt(table.size());
            for (String line : table) {
                writeText(out, line);
            }
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Not {@code readUTF}: that one ends at 64 KiB. */
    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
