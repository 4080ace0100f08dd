package dev.skyc.backend.knative;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names of volumes: DNS labels of at most 63 characters. A directory that is longer, or is called like a topic with dots or
 * capitals, is cut and mapped, and a hash keeps it unique.
 */
final class VolumeName {
    private static final int LIMIT = 63;
    private static final int HASH_BYTES = 4;

    private VolumeName() {}

    static String of(String directory) {
        String name = "binding-" + directory;
        String label = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (name.length() <= LIMIT && name.equals(label)) {
            return name;
        }
        String hash = hash(directory);
        return label.substring(0, Math.min(label.length(), LIMIT - hash.length() - 1)) + "-" + hash;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
