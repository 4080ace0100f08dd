package dev.skyc.compiler.check.resource;

import java.util.Map;

/** What kinds of resources are called in messages. */
final class Nouns {
    private static final Map<String, String> NOUNS =
            Map.of("keyvalue", "key-value store", "config", "configuration value");

    private Nouns() {}

    /** The kind in words; a stranger's kind is called by its name. */
    static String of(String kind) {
        return NOUNS.getOrDefault(kind, kind);
    }
}
