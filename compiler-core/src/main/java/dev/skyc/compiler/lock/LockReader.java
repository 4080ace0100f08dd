package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlReader;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of a lock, and reports what skyc did not write like this where it stands. */
final class LockReader {
    /** A lock of a skyc to come. */
    static final DiagnosticCode NEWER = DiagnosticCode.error("SKY5021", "newer-lock");

    private static final List<String> CONFLICT_MARKERS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    /** Ids of all handlers, which locks of early versions had. */
    private static final String HANDLERS = "handlers";

    private final String file;
    private final LockNodes nodes = new LockNodes();
    private final SortedMap<String, SourceSpan> spans = new TreeMap<>();

    LockReader(String file) {
        this.file = file;
    }

    List<Diagnostic> diagnostics() {
        return nodes.diagnostics();
    }

    LockPositions positions() {
        return new LockPositions(file, spans);
    }

    /** The lock; absent when it is not one. */
    Optional<LockFile> read(String text) {
        if (reportConflict(text)) {
            return Optional.empty();
        }
        Validated<YamlNode> yaml = YamlReader.read(file, text);
        nodes.report(yaml.diagnostics());
        return yaml.hasErrors() ? Optional.empty() : lock(yaml.value());
    }

    private boolean reportConflict(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (CONFLICT_MARKERS.stream().anyMatch(line::startsWith)) {
                nodes.report(
                        List.of(
                                Diagnostic.of(
                                                LockNodes.MALFORMED,
                                                new SourceSpan(file, i + 1, 1, i + 1, line.length()),
                                                "the lock holds a conflict of a merge")
                                        .help(
                                                "keep the facts of both sides, each once; where both have the same fact with two values,"
                                                        + " take that of the branch which is deployed, and compile: what differs is reported")));
                return true;
            }
        }
        return false;
    }

    private Optional<LockFile> lock(YamlNode root) {
        Optional<Mapping> mapping = nodes.mapping(root, "the lock");
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        String format = nodes.optional(mapping.get(), LockText.FORMAT).orElse("");
        SourceSpan place = mapping.get()
                .get(LockText.FORMAT)
                .map(YamlNode::span)
                .orElse(mapping.get().span());
        if (format.matches("[0-9]{1,9}") && Integer.parseInt(format) > LockFile.FORMAT) {
            nodes.report(List.of(Diagnostic.of(
                            NEWER,
                            place,
                            "the lock has format " + format + ", and this skyc knows formats up to " + LockFile.FORMAT)
                    .help("compile with the version of skyc that wrote it, or a newer one")));
            return Optional.empty();
        }
        if (!format.matches("[1-9]")) {
            nodes.malformed(place, "the lock has no valid `format`");
            return Optional.empty();
        }
        nodes.known(mapping.get(), Set.of(LockText.FORMAT, LockText.APPLICATION, LockText.ENVIRONMENTS, HANDLERS));
        String application = nodes.required(mapping.get(), LockText.APPLICATION, "the lock");
        SortedMap<String, EnvironmentLock> environments = new TreeMap<>();
        for (YamlNode.Entry entry : nodes.section(mapping.get(), LockText.ENVIRONMENTS)) {
            String name = entry.key().text();
            spans.put(LockPositions.path(name), entry.key().span());
            environments.put(name, new EnvironmentLockReader(name, nodes, spans).read(entry));
        }
        return nodes.diagnostics().isEmpty()
                ? Optional.of(new LockFile(Integer.parseInt(format), application, environments))
                : Optional.empty();
    }
}
