package dev.skyc.compiler.frontend.cache;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import dev.skyc.compiler.frontend.syntax.SourceParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives facts of source files: remembered ones where neither the file nor skyc has changed, else by parsing. What goes wrong
 * with the cache itself costs time, never correctness. Safe for use by many threads.
 */
public final class FactsCache {
    /** Raised whenever facts of the same text become different ones, or are written differently. */
    private static final int FORMAT = 1;

    private final Optional<CacheFile> file;
    private final Map<String, byte[]> remembered;
    private final Map<String, byte[]> used = new ConcurrentHashMap<>();
    private final SourceParser parser = new SourceParser();
    private final FactsJson json = new FactsJson();

    private FactsCache(Optional<CacheFile> file) {
        this.file = file;
        this.remembered = file.map(CacheFile::read).orElseGet(Map::of);
    }

    /** A cache that remembers nothing. */
    public static FactsCache none() {
        return new FactsCache(Optional.empty());
    }

    /**
     * The cache in that directory, which need not exist.
     *
     * @param version skyc's version: another one's facts are forgotten
     */
    public static FactsCache in(Path directory, String version) {
        String signature = "skyc facts " + FORMAT + " java " + SourceParser.LANGUAGE_LEVEL + " by " + version;
        return new FactsCache(Optional.of(new CacheFile(directory.resolve("facts.cache"), signature)));
    }

    /** How many files' facts it had when it was opened. */
    int remembers() {
        return remembered.size();
    }

    /** Facts of the files, in their order. */
    public List<FileFacts> facts(List<SourceFile> files) {
        return files.parallelStream().map(this::facts).toList();
    }

    /** Facts of the file. */
    public FileFacts facts(SourceFile source) {
        if (file.isEmpty()) {
            return parser.parse(source);
        }
        String key = key(source);
        byte[] known = remembered.get(key);
        if (known != null) {
            try {
                FileFacts facts = json.read(known, 0, known.length);
                used.put(key, known);
                return facts;
            } catch (IOException damaged) {
                // The file is parsed as if it had not been remembered.
            }
        }
        FileFacts facts = parser.parse(source);
        try {
            used.put(key, json.write(facts));
        } catch (IOException tooDeep) {
            // Nested more deeply than JSON may be: never remembered.
        }
        return facts;
    }

    /** The name counts too: it stands in every position. */
    private static String key(SourceFile source) {
        MessageDigest digest = sha256();
        digest.update(source.file().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        StringBuilder key = new StringBuilder();
        for (byte b : digest.digest(source.content())) {
            key.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return key.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers what was asked for since this cache was opened, and nothing else. */
    public void save() {
        if (file.isPresent() && !used.keySet().equals(remembered.keySet())) {
            file.get().write(new TreeMap<>(used));
        }
    }
}
