package dev.skyc.compiler.config;

import dev.skyc.compiler.config.Shape.Field;
import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Compares nodes with shapes, and remembers the nodes that do not fit so that nobody reads them. */
final class ShapeChecker {
    /** A key that means nothing. */
    static final DiagnosticCode UNKNOWN_KEY = DiagnosticCode.error("SKY5003", "unknown-key");

    /** A list where a mapping belongs, and the like. */
    static final DiagnosticCode WRONG_TYPE = DiagnosticCode.error("SKY5004", "wrong-setting-type");

    /** A value that is out of range or has not the form its key asks for. */
    static final DiagnosticCode INVALID_VALUE = DiagnosticCode.error("SKY5005", "invalid-setting");

    /** A key that must be given. */
    static final DiagnosticCode MISSING_KEY = DiagnosticCode.error("SKY5006", "missing-setting");

    private final List<Diagnostic> diagnostics;
    // By identity: a list of one item stands where its item stands.
    private final Set<YamlNode> misfits = Collections.newSetFromMap(new IdentityHashMap<>());

    ShapeChecker(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a node that was checked may be read. */
    boolean fits(YamlNode node) {
        return !misfits.contains(node);
    }

    /** Reports everything in the node that does not fit; the name stands for it in messages. */
    void check(YamlNode node, Shape shape, String name) {
        if (shape instanceof Shape.Either either) {
            check(node, isNull(node) || node instanceof Scalar ? either.scalar() : either.mapping(), name, shape);
        } else {
            check(node, shape, name, shape);
        }
    }

    private void check(YamlNode node, Shape shape, String name, Shape all) {
        if (shape instanceof Shape.Keys keys) {
            checkKeys(node, keys, name, all);
        } else if (shape instanceof Shape.MapOf map) {
            if (expect(node, Mapping.class, name, all)) {
                for (YamlNode.Entry entry : entries(node)) {
                    if (!map.key().accepts(entry.key().text())) {
                        misfit(INVALID_VALUE, entry.key(), entry.key().text(), map.key());
                    } else {
                        check(entry.value(), map.value(), entry.key().text());
                    }
                }
            }
        } else if (shape instanceof Shape.ListOf list) {
            if (expect(node, Sequence.class, name, all) && node instanceof Sequence sequence) {
                sequence.items().forEach(item -> check(item, list.element(), name));
            }
        } else if (expect(node, Scalar.class, name, all) && node instanceof Scalar scalar) {
            checkScalar(scalar, shape, name);
        }
    }

    private void checkKeys(YamlNode node, Shape.Keys keys, String name, Shape all) {
        if (!expect(node, Mapping.class, name, all)) {
            return;
        }
        for (YamlNode.Entry entry : entries(node)) {
            String word = entry.key().text();
            Field key = keys.field(word).orElse(null);
            if (key != null) {
                check(entry.value(), key.shape(), word);
            } else if (!keys.open()) {
                diagnostics.add(unknown(entry.key(), keys.names(), name));
            }
        }
        for (Field key : keys.keys()) {
            if (key.required()
                    && entries(node).stream().noneMatch(e -> e.key().text().equals(key.name()))) {
                diagnostics.add(Diagnostic.of(MISSING_KEY, node.span(), "`" + name + "` lacks `" + key.name() + "`")
                        .help("add `" + key.name() + ":`, " + key.shape().what()));
            }
        }
    }

    private static Diagnostic unknown(Scalar key, List<String> known, String parent) {
        String place = parent.isEmpty() ? "serverless.yaml" : parent;
        Diagnostic diagnostic =
                Diagnostic.of(UNKNOWN_KEY, key.span(), "`" + place + "` has no key `" + key.text() + "`");
        return Suggestions.didYouMean(key.text(), known)
                .map(diagnostic::help)
                .orElseGet(() -> known.isEmpty()
                        ? diagnostic.help("remove it")
                        : diagnostic.help("its keys are " + quoted(known)));
    }

    private void checkScalar(Scalar scalar, Shape shape, String name) {
        boolean fits = (shape instanceof Shape.Text text && text.accepts(scalar.text()))
                || (shape instanceof Shape.Truth && scalar.text().matches("true|false"))
                || (shape instanceof Shape.Whole whole && inRange(scalar.text(), whole));
        if (!fits) {
            misfit(INVALID_VALUE, scalar, name, shape);
        }
    }

    private static boolean inRange(String text, Shape.Whole whole) {
        if (!text.matches("-?[0-9]{1,10}")) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= whole.min() && number <= whole.max();
    }

    private boolean expect(YamlNode node, Class<? extends YamlNode> type, String name, Shape shape) {
        if (type != Scalar.class && isNull(node)) {
            return true;
        }
        if (isNull(node)) {
            misfits.add(node);
            diagnostics.add(Diagnostic.of(WRONG_TYPE, node.span(), "`" + name + "` has no value")
                    .label("must be " + shape.what())
                    .help("give a value or remove the key"));
            return false;
        }
        if (type.isInstance(node)) {
            return true;
        }
        misfit(WRONG_TYPE, node, name, shape);
        return false;
    }

    private void misfit(DiagnosticCode code, YamlNode node, String name, Shape shape) {
        misfits.add(node);
        String subject = name.isEmpty() ? "the file" : "`" + name + "`";
        String actual = node instanceof Mapping
                ? " is a mapping"
                : node instanceof Sequence
                        ? " is a list"
                        : node instanceof Scalar scalar && !scalar.text().equals(name)
                                ? " is `" + firstLine(scalar.text()) + "`"
                                : " is not allowed here";
        diagnostics.add(Diagnostic.of(code, node.span(), subject + actual).label("must be " + shape.what()));
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    private static List<YamlNode.Entry> entries(YamlNode node) {
        return node instanceof Mapping mapping ? mapping.entries() : List.of();
    }

    static String quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.stream().sorted().forEach(word -> quoted.add("`" + word + "`"));
        return String.join(", ", quoted);
    }
}
