package dev.skyc.runtime.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A directory of the Service Binding tree: one file for each key. Files are read anew each time, because a rotated secret
 * changes them under a running process.
 */
public record ServiceBinding(Path directory) {
    /** The content of a key's file, exactly as it is, if there is one. */
    public Optional<String> find(String key) {
        Path file = directory.resolve(key);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a key's file; its absence is a mistake of the environment. */
    public String require(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        "the binding `" + directory.getFileName() + "` has no key `" + key + "`"));
    }
}
