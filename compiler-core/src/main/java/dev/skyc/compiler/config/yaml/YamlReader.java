package dev.skyc.compiler.config.yaml;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document of plain mappings, lists and scalars. Anchors, aliases and tags are refused: they hide in a
 * reviewed file what a value is, and can make a small file huge.
 */
public final class YamlReader {
    /** Text that is not YAML. */
    public static final DiagnosticCode SYNTAX = DiagnosticCode.error("SKY5000", "malformed-yaml");

    /** YAML that is more than mappings, lists and scalars. */
    public static final DiagnosticCode FEATURE = DiagnosticCode.error("SKY5001", "unsupported-yaml");

    /** A key that a mapping has twice. */
    public static final DiagnosticCode DUPLICATE_KEY = DiagnosticCode.error("SKY5002", "duplicate-key");

    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 32;

    private final TextPositions positions;
    private final Parser parser;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private YamlReader(String file, String text) {
        positions = new TextPositions(file, text);
        parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The file's document; an empty mapping if there is none or it could not be read. */
    public static Validated<YamlNode> read(String file, String text) {
        YamlNode nothing = new YamlNode.Mapping(List.of(), SourceSpan.ofFile(file));
        if (text.length() > MAX_LENGTH) {
            return new Validated<>(
                    nothing,
                    List.of(Diagnostic.of(
                            FEATURE,
                            SourceSpan.ofFile(file),
                            "the file is longer than " + MAX_LENGTH + " characters")));
        }
        YamlReader reader = new YamlReader(file, text);
        try {
            YamlNode document = reader.document();
            return new Validated<>(document == null ? nothing : document, reader.diagnostics);
        } catch (StopReading stop) {
            return new Validated<>(nothing, reader.diagnostics);
        } catch (MarkedYAMLException e) {
            reader.syntax(e);
            return new Validated<>(nothing, reader.diagnostics);
        } catch (ReaderException e) {
            reader.report(
                    SYNTAX,
                    reader.positions.span(e.getPosition(), e.getPosition() + 1),
                    String.format("the character `U+%04X` cannot stand in YAML", e.getCodePoint()));
            return new Validated<>(nothing, reader.diagnostics);
        }
    }

    private @Nullable YamlNode document() {
        parser.getEvent();
        Event start = parser.getEvent();
        if (start.is(Event.ID.StreamEnd)) {
            return null;
        }
        YamlNode root = node(parser.getEvent(), 0);
        parser.getEvent();
        Event end = parser.getEvent();
        if (!end.is(Event.ID.StreamEnd)) {
            report(FEATURE, span(end), "the file holds more than one document");
        }
        return root instanceof YamlNode.Scalar scalar && scalar.isNull() ? null : root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            report(FEATURE, span(event), "values are nested more than " + MAX_DEPTH + " deep");
            throw new StopReading();
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            String what = event instanceof AliasEvent ? "alias `*" : "anchor `&";
            diagnostics.add(Diagnostic.of(
                            FEATURE, span(event), "the " + what + anchored.getAnchor() + "` is not supported here")
                    .help("write the value where it is used"));
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), event);
            return mapping(start, depth);
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), event);
            return sequence(start, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new YamlNode.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, span(event));
        }
        return new YamlNode.Scalar("", true, span(event));
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        Event event = parser.getEvent();
        while (!event.is(Event.ID.MappingEnd)) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(parser.getEvent(), depth + 1);
            if (key instanceof YamlNode.Scalar name) {
                YamlNode.Entry first = entries.putIfAbsent(name.text(), new YamlNode.Entry(name, value));
                if (first != null) {
                    diagnostics.add(
                            Diagnostic.of(DUPLICATE_KEY, name.span(), "the key `" + name.text() + "` is given twice")
                                    .also(first.key().span(), "first given here")
                                    .help("remove one of them"));
                }
            } else {
                report(FEATURE, key.span(), "a key must be a single word, not a list or mapping");
            }
            event = parser.getEvent();
        }
        List<YamlNode.Entry> all = List.copyOf(entries.values());
        if (start.isFlow() || all.isEmpty()) {
            return new YamlNode.Mapping(all, span(start.getStartMark(), event.getEndMark()));
        }
        return new YamlNode.Mapping(
                all,
                join(all.get(0).key().span(), all.get(all.size() - 1).value().span()));
    }

    private YamlNode sequence(CollectionStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = parser.getEvent();
        while (!event.is(Event.ID.SequenceEnd)) {
            items.add(node(event, depth + 1));
            event = parser.getEvent();
        }
        if (start.isFlow() || items.isEmpty()) {
            return new YamlNode.Sequence(items, span(start.getStartMark(), event.getEndMark()));
        }
        return new YamlNode.Sequence(
                items, join(items.get(0).span(), items.get(items.size() - 1).span()));
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            diagnostics.add(Diagnostic.of(FEATURE, span(event), "the tag `" + tag + "` is not supported here")
                    .help("remove the tag; the key decides how its value is read"));
        }
    }

    private void syntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        String problem = String.valueOf(e.getProblem());
        int at = mark == null ? 0 : mark.getIndex();
        SourceSpan span = positions.span(at, at + 1);
        if (problem.contains("(TAB)")) {
            diagnostics.add(
                    Diagnostic.of(SYNTAX, span, "a tab cannot indent YAML").help("indent with spaces"));
            return;
        }
        Diagnostic diagnostic = Diagnostic.of(SYNTAX, span, "not well-formed YAML: " + problem);
        Mark context = e.getContextMark();
        if (context != null && e.getContext() != null && context.getIndex() != at) {
            diagnostic = diagnostic.also(positions.span(context.getIndex(), context.getIndex() + 1), e.getContext());
        }
        diagnostics.add(diagnostic);
    }

    private void report(DiagnosticCode code, SourceSpan span, String message) {
        diagnostics.add(Diagnostic.of(code, span, message));
    }

    private SourceSpan span(Event event) {
        return span(event.getStartMark(), event.getEndMark());
    }

    private SourceSpan span(Mark from, Mark to) {
        return positions.span(from.getIndex(), to.getIndex());
    }

    private static SourceSpan join(SourceSpan first, SourceSpan last) {
        return new SourceSpan(first.file(), first.line(), first.column(), last.endLine(), last.endColumn());
    }

    /** Ends the reading of a file that is too deep to go on with; what to say has been reported. */
    private static final class StopReading extends RuntimeException {
        private static final long serialVersionUID = 1;

        StopReading() {
            super(null, null, false, false);
        }
    }
}
