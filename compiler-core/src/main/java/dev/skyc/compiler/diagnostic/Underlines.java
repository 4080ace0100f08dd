package dev.skyc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Draws the marks that begin and end on one line: one row of underlines, then texts that found no place beside theirs. */
final class Underlines {
    private final int offset;
    private final List<Placed> marks;
    private final Supplier<Row> blank;

    /** A mark and the display columns it covers, the last one exclusive. */
    private record Placed(Mark mark, int start, int end) {
        boolean hasText() {
            return !mark.label().text().isEmpty();
        }
    }

    /**
     * @param offset the column at which source text begins
     * @param blank makes a row that holds nothing but what stands left of the source text
     */
    Underlines(ShownLine line, List<Mark> marks, int offset, Supplier<Row> blank) {
        this.offset = offset;
        this.blank = blank;
        this.marks = marks.stream()
                .map(mark -> place(line, mark))
                .sorted(Comparator.comparingInt(Placed::start).thenComparing(Placed::end, Comparator.reverseOrder()))
                .toList();
    }

    private static Placed place(ShownLine line, Mark mark) {
        int start = line.displayColumn(mark.span().column());
        int end = line.displayColumn(mark.span().endColumn() + 1);
        return new Placed(mark, start, Math.max(end, start + 1));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (marks.isEmpty()) {
            return rows;
        }
        Row underlines = blank.get();
        marks.stream().filter(m -> !m.mark().isPrimary()).forEach(m -> underline(underlines, m));
        marks.stream().filter(m -> m.mark().isPrimary()).forEach(m -> underline(underlines, m));
        rows.add(underlines);
        List<Placed> hanging =
                new ArrayList<>(marks.stream().filter(Placed::hasText).toList());
        Placed last = marks.get(marks.size() - 1);
        if (last.hasText() && underlines.isFreeFrom(offset + last.end())) {
            underlines.end(
                    offset + last.end() + 1, last.mark().text(), last.mark().role());
            hanging.remove(hanging.size() - 1);
        }
        if (!hanging.isEmpty()) {
            rows.add(connectors(hanging));
        }
        for (int i = hanging.size() - 1; i >= 0; i--) {
            Placed mark = hanging.get(i);
            Row row = connectors(hanging.subList(0, i).stream()
                    .filter(m -> m.start() < mark.start())
                    .toList());
            rows.add(row.end(
                    offset + mark.start(), mark.mark().text(), mark.mark().role()));
        }
        return rows;
    }

    private void underline(Row row, Placed mark) {
        row.put(
                offset + mark.start(),
                mark.mark().sign().repeat(mark.end() - mark.start()),
                mark.mark().role());
    }

    private Row connectors(List<Placed> marks) {
        Row row = blank.get();
        marks.forEach(m -> row.put(offset + m.start(), "|", m.mark().role()));
        return row;
    }
}
