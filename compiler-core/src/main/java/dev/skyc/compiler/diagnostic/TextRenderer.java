package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.diagnostic.Palette.Role;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.source.SourceTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders diagnostics for people, in the form of rustc: message, place, excerpt with underlines, help. */
public final class TextRenderer {
    private final SourceTexts texts;
    private final Palette palette;

    private TextRenderer(SourceTexts texts, Palette palette) {
        this.texts = texts;
        this.palette = palette;
    }

    /** Renders without colours. */
    public static TextRenderer plain(SourceTexts texts) {
        return new TextRenderer(texts, Palette.PLAIN);
    }

    /** Renders with ANSI escape sequences. */
    public static TextRenderer coloured(SourceTexts texts) {
        return new TextRenderer(texts, Palette.ANSI);
    }

    /** All diagnostics of a report with blank lines in between, and the summary; empty for an empty report. */
    public String render(DiagnosticReport report) {
        if (report.diagnostics().isEmpty()) {
            return "";
        }
        return report.diagnostics().stream().map(this::render).collect(Collectors.joining("\n")) + "\n"
                + report.summary() + "\n";
    }

    /** One diagnostic; every line ends in a line feed. */
    public String render(Diagnostic diagnostic) {
        Role role = Role.of(diagnostic.code().severity());
        Map<String, List<Mark>> byFile = new LinkedHashMap<>();
        collect(byFile, new Mark(diagnostic.primary(), true, role));
        diagnostic.secondary().forEach(label -> collect(byFile, new Mark(label, false, Role.SECONDARY)));
        Map<String, List<Excerpt.Line>> excerpts = new LinkedHashMap<>();
        byFile.forEach((file, marks) -> excerpts.put(
                file,
                new Excerpt(file, texts, marks.stream().filter(this::isDrawable).toList()).lines()));
        String margin = " "
                .repeat(Integer.toString(excerpts.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(Excerpt.Line::number)
                                .max()
                                .orElse(0))
                        .length());

        StringBuilder out = new StringBuilder();
        out.append(palette.paint(
                        role,
                        diagnostic.code().severity().word() + "["
                                + diagnostic.code().id() + "]"))
                .append(palette.paint(Role.BOLD, ": " + ShownLine.printable(diagnostic.message())))
                .append('\n');
        byFile.forEach((file, marks) -> place(out, margin, marks, excerpts.getOrDefault(file, List.of())));
        notes(diagnostic).forEach(note -> remark(out, margin, "note", note));
        diagnostic.help().forEach(help -> remark(out, margin, "help", help));
        remark(out, margin, "see", diagnostic.code().page());
        return out.toString();
    }

    private static void collect(Map<String, List<Mark>> byFile, Mark mark) {
        if (!mark.span().equals(SourceSpan.NONE)) {
            byFile.computeIfAbsent(mark.span().file(), file -> new ArrayList<>())
                    .add(mark);
        }
    }

    private boolean isDrawable(Mark mark) {
        SourceSpan span = mark.span();
        return texts.line(span.file(), span.line()).isPresent()
                && texts.line(span.file(), span.endLine()).isPresent();
    }

    /** The labels that have no place at all. */
    private static List<String> notes(Diagnostic diagnostic) {
        List<Label> labels = new ArrayList<>(List.of(diagnostic.primary()));
        labels.addAll(diagnostic.secondary());
        return labels.stream()
                .filter(label ->
                        label.span().equals(SourceSpan.NONE) && !label.text().isEmpty())
                .map(Label::text)
                .toList();
    }

    private void place(StringBuilder out, String margin, List<Mark> marks, List<Excerpt.Line> excerpt) {
        marks.stream().filter(m -> m.isPrimary() && !isDrawable(m)).forEach(m -> bare(out, margin, m));
        List<Mark> drawn = marks.stream().filter(this::isDrawable).toList();
        if (!drawn.isEmpty()) {
            arrow(out, margin, drawn.get(0).isPrimary(), drawn.get(0).span().toString());
            if (drawn.get(0).isPrimary()) {
                out.append(palette.paint(Role.GUTTER, margin + " |")).append('\n');
            }
            excerpt.forEach(line -> line(out, margin, line));
        }
        marks.stream().filter(m -> !m.isPrimary() && !isDrawable(m)).forEach(m -> bare(out, margin, m));
    }

    private void bare(StringBuilder out, String margin, Mark mark) {
        arrow(out, margin, mark.isPrimary(), mark.span() + (mark.text().isEmpty() ? "" : ": " + mark.text()));
    }

    private void arrow(StringBuilder out, String margin, boolean isPrimary, String text) {
        out.append(palette.paint(Role.GUTTER, margin + (isPrimary ? "-->" : ":::")))
                .append(' ')
                .append(text)
                .append('\n');
    }

    private void line(StringBuilder out, String margin, Excerpt.Line line) {
        String number = line.number() > 0 ? Integer.toString(line.number()) : "";
        String gutter = line.number() == Excerpt.Line.GAP
                ? "..." + " ".repeat(Math.max(0, margin.length() - 1))
                : number + margin.substring(number.length()) + " |";
        String row = line.row().print(palette);
        out.append(palette.paint(Role.GUTTER, row.isEmpty() ? gutter.stripTrailing() : gutter))
                .append(row)
                .append('\n');
    }

    private void remark(StringBuilder out, String margin, String kind, String text) {
        String indent = "\n" + margin + " ".repeat(kind.length() + 5);
        out.append(palette.paint(Role.GUTTER, margin + " = "))
                .append(palette.paint(Role.BOLD, kind + ": "))
                .append(text.lines().map(ShownLine::printable).collect(Collectors.joining(indent)))
                .append('\n');
    }
}
