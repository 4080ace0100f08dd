package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.config.yaml.YamlReader;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code serverless.lock}. */
public final class LockReader {
    /** A lock that skyc did not write like this. */
    static final DiagnosticCode MALFORMED = DiagnosticCode.error("SKY5020", "malformed-lock");

    /** A lock of a skyc to come. */
    static final DiagnosticCode NEWER = DiagnosticCode.error("SKY5021", "newer-lock");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private LockReader() {}

    /** The lock in a file; absent when there is no file or it could not be read. */
    public static Validated<Optional<LockFile>> read(String file, Optional<String> text) {
        if (text.isEmpty()) {
            return new Validated<>(Optional.empty(), List.of());
        }
        LockReader reader = new LockReader();
        Validated<YamlNode> yaml = YamlReader.read(file, text.get());
        reader.diagnostics.addAll(yaml.diagnostics());
        Optional<LockFile> lock = yaml.hasErrors() ? Optional.empty() : reader.lock(yaml.value());
        return new Validated<>(lock, reader.diagnostics);
    }

    private Optional<LockFile> lock(YamlNode root) {
        if (!(root instanceof Mapping mapping)) {
            malformed(root.span(), "the lock is no mapping");
            return Optional.empty();
        }
        String format = text(mapping, "format");
        if (format.matches("[0-9]{1,9}") && Integer.parseInt(format) > LockFile.FORMAT) {
            diagnostics.add(Diagnostic.of(
                            NEWER,
                            mapping.get("format").map(YamlNode::span).orElse(mapping.span()),
                            "the lock has format " + format + ", and this skyc knows formats up to " + LockFile.FORMAT)
                    .help("compile with the version of skyc that wrote it, or a newer one"));
            return Optional.empty();
        }
        if (!format.matches("[1-9]")) {
            malformed(
                    mapping.get("format").map(YamlNode::span).orElse(mapping.span()), "the lock has no valid `format`");
            return Optional.empty();
        }
        String application = text(mapping, "application");
        if (application.isEmpty()) {
            malformed(mapping.span(), "the lock has no `application`");
            return Optional.empty();
        }
        return Optional.of(new LockFile(Integer.parseInt(format), application, handlers(mapping)));
    }

    private SortedMap<String, List<String>> handlers(Mapping lock) {
        SortedMap<String, List<String>> handlers = new TreeMap<>();
        YamlNode section = lock.get("handlers").orElse(new Mapping(List.of(), lock.span()));
        if (!(section instanceof Mapping functions)) {
            malformed(section.span(), "`handlers` is no mapping");
            return handlers;
        }
        for (YamlNode.Entry function : functions.entries()) {
            List<String> ids = new ArrayList<>();
            List<YamlNode> items = function.value() instanceof Sequence sequence ? sequence.items() : List.of();
            for (YamlNode item : items) {
                if (item instanceof Scalar id) {
                    ids.add(id.text());
                }
            }
            if (!(function.value() instanceof Sequence) || ids.size() < items.size()) {
                malformed(function.value().span(), "the handlers of a function must be a list of ids");
            }
            handlers.put(function.key().text(), ids);
        }
        return handlers;
    }

    private static String text(Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }

    private void malformed(SourceSpan span, String message) {
        diagnostics.add(Diagnostic.of(MALFORMED, span, message)
                .help("restore the file from version control; without history, delete it and compile again"));
    }
}
