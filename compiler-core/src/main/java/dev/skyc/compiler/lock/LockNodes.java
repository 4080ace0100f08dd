package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes values out of YAML and reports those that a lock cannot have. */
final class LockNodes {
    /** A lock that skyc did not write like this. */
    static final DiagnosticCode MALFORMED = DiagnosticCode.error("SKY5020", "malformed-lock");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void report(Collection<Diagnostic> more) {
        diagnostics.addAll(more);
    }

    void malformed(SourceSpan span, String message) {
        malformed(span, message, Optional.empty());
    }

    private void malformed(SourceSpan span, String message, Optional<String> suggestion) {
        Diagnostic diagnostic = Diagnostic.of(MALFORMED, span, message);
        diagnostics.add(suggestion
                .map(diagnostic::help)
                .orElse(diagnostic)
                .help("restore the file from version control; without history, delete it and compile again"));
    }

    /** Reports keys that are not among these. */
    void known(Mapping mapping, Set<String> keys) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                malformed(
                        entry.key().span(),
                        "the lock has no key `" + key + "` here",
                        Suggestions.didYouMean(key, keys));
            }
        }
    }

    /** A mapping; absent and reported when it is something else. */
    Optional<Mapping> mapping(YamlNode node, String what) {
        if (node instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        malformed(node.span(), what + " is no mapping");
        return Optional.empty();
    }

    /** The entries below a key that may be missing. */
    List<YamlNode.Entry> section(Mapping mapping, String key) {
        return mapping.get(key)
                .flatMap(node -> mapping(node, "`" + key + "`"))
                .map(Mapping::entries)
                .orElse(List.of());
    }

    /** The texts of a list below a key that may be missing. */
    List<Scalar> list(Mapping mapping, String key) {
        Optional<YamlNode> node = mapping.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Sequence sequence)) {
            malformed(node.get().span(), "`" + key + "` is no list");
            return List.of();
        }
        List<Scalar> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof Scalar scalar && !scalar.text().isEmpty()) {
                items.add(scalar);
            } else {
                malformed(item.span(), "`" + key + "` holds something else than single values");
            }
        }
        return items;
    }

    /** The text of a value. */
    String text(YamlNode.Entry entry) {
        if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        malformed(entry.value().span(), "`" + entry.key().text() + "` must have a single value");
        return "";
    }

    /** The text below a key that may be missing. */
    Optional<String> optional(Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst()
                .map(this::text);
    }

    /** The text below a key that must be there. */
    String required(Mapping mapping, String key, String what) {
        Optional<String> text = optional(mapping, key);
        if (text.isEmpty()) {
            malformed(mapping.span(), what + " has no `" + key + "`");
        }
        return text.orElse("");
    }
}
