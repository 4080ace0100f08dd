package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.ShortHash;
import java.util.Locale;

/**
 * Names of volumes: DNS labels of at most 63 characters. A directory that is longer, or is called like a topic with dots or
 * capitals, is cut and mapped, and a hash keeps it unique.
 */
final class VolumeName {
    private static final int LIMIT = 63;

    private VolumeName() {}

    static String of(String directory) {
        String name = "binding-" + directory;
        String label = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (name.length() <= LIMIT && name.equals(label)) {
            return name;
        }
        String hash = ShortHash.of(directory);
        return label.substring(0, Math.min(label.length(), LIMIT - hash.length() - 1)) + "-" + hash;
    }
}
