package dev.skyc.compiler.lock;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the facts of a lock stand.
 *
 * @param file the lock's path
 * @param spans the key or item of each fact, by the keys that lead to it
 */
record LockPositions(String file, SortedMap<String, SourceSpan> spans) {
    LockPositions {
        spans = Collections.unmodifiableSortedMap(new TreeMap<>(spans));
    }

    /** The place of a fact, or of what it belongs to, or the file. */
    SourceSpan of(Object... keys) {
        for (int length = keys.length; length > 0; length--) {
            SourceSpan span = spans.get(path(keys, length));
            if (span != null) {
                return span;
            }
        }
        return SourceSpan.ofFile(file);
    }

    /** Keys as one text; no key holds the separator. */
    static String path(Object... keys) {
        return path(keys, keys.length);
    }

    private static String path(Object[] keys, int length) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < length; i++) {
            path.append(keys[i]).append('\n');
        }
        return path.toString();
    }
}
