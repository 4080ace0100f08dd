package dev.skyc.compiler.frontend.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Named pieces of bytes in one file: a signature, a checksum of the rest, then each piece behind its name and length. A file that
 * is not exactly so holds nothing.
 */
final class CacheFile {
    private final Path path;
    private final byte[] signature;

    CacheFile(Path path, String signature) {
        this.path = path;
        this.signature = (signature + "\n").getBytes(StandardCharsets.UTF_8);
    }

    Map<String, byte[]> read() {
        try {
            return Files.isRegularFile(path) ? parse(ByteBuffer.wrap(Files.readAllBytes(path))) : Map.of();
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private Map<String, byte[]> parse(ByteBuffer content) {
        if (content.remaining() < signature.length + Long.BYTES) {
            return Map.of();
        }
        byte[] actual = new byte[signature.length];
        content.get(actual);
        long checksum = content.getLong();
        if (!java.util.Arrays.equals(actual, signature) || checksum != checksum(content)) {
            return Map.of();
        }
        Map<String, byte[]> pieces = new LinkedHashMap<>();
        while (content.hasRemaining()) {
            byte[] name = piece(content);
            pieces.put(new String(name, StandardCharsets.UTF_8), piece(content));
        }
        return pieces;
    }

    private static long checksum(ByteBuffer content) {
        CRC32 crc = new CRC32();
        crc.update(content.duplicate());
        return crc.getValue();
    }

    private static byte[] piece(ByteBuffer content) {
        byte[] piece = new byte[content.getInt()];
        content.get(piece);
        return piece;
    }

    /** Replaces the file in one step; where that fails, the old one stays. */
    void write(SortedMap<String, byte[]> pieces) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        pieces.forEach((name, piece) -> {
            append(body, name.getBytes(StandardCharsets.UTF_8));
            append(body, piece);
        });
        ByteBuffer content = ByteBuffer.wrap(body.toByteArray());
        byte[] checksum =
                ByteBuffer.allocate(Long.BYTES).putLong(checksum(content)).array();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), "facts", ".tmp");
            try {
                try (var out = Files.newOutputStream(draft)) {
                    out.write(signature);
                    out.write(checksum);
                    body.writeTo(out);
                }
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unwritable) {
            // The next compilation parses again.
        }
    }

    private static void append(ByteArrayOutputStream body, byte[] piece) {
        body.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array());
        body.writeBytes(piece);
    }
}
