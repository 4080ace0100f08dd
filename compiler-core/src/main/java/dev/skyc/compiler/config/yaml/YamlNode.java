package dev.skyc.compiler.config.yaml;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A value in a YAML file. */
public sealed interface YamlNode {
    /** Where it stands; of a collection without braces, from its first to its last item. */
    SourceSpan span();

    /**
     * Keys with values, in the order of the file; no key twice.
     *
     * @param span as said there; of an empty one, the place where it would begin
     */
    record Mapping(List<Entry> entries, SourceSpan span) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, SourceSpan span) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value. Its type is for the reader to tell from the text: no YAML version's guess is taken over.
     *
     * @param plain whether it stands without quotes
     */
    record Scalar(String text, boolean plain, SourceSpan span) implements YamlNode {
        /** Whether nothing is given: no text, {@code ~} or {@code null} without quotes. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
