package dev.skyc.compiler.diagnostic;

import dev.skyc.compiler.source.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The lines of one file that marks touch, with the marks drawn under them or, where they span lines, beside them. */
final class Excerpt {
    /** Longer stretches are shown by their first and last line. */
    private static final int WHOLE = 6;

    private final String file;
    private final SourceTexts texts;
    private final List<Mark> single;
    private final List<Mark> lanes;

    /** One printed line: its number, or 0 for a drawing, or -1 for left out lines. */
    record Line(int number, Row row) {
        static final int DRAWING = 0;
        static final int GAP = -1;
    }

    /** The marks are all in that file. */
    Excerpt(String file, SourceTexts texts, List<Mark> marks) {
        this.file = file;
        this.texts = texts;
        this.single = marks.stream().filter(m -> !m.isMultiLine()).toList();
        this.lanes = marks.stream()
                .filter(Mark::isMultiLine)
                .sorted(Mark.OUTER_FIRST)
                .toList();
    }

    /** The excerpt from top to bottom. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int previous = 0;
        for (int number : shown()) {
            if (previous != 0 && number > previous + 1) {
                lines.add(new Line(Line.GAP, bars(number - 1, false)));
            }
            addLine(lines, number);
            previous = number;
        }
        return lines;
    }

    private NavigableSet<Integer> shown() {
        NavigableSet<Integer> numbers = new TreeSet<>();
        single.forEach(m -> numbers.add(m.span().line()));
        for (Mark mark : lanes) {
            int first = mark.span().line();
            int last = mark.span().endLine();
            for (int number = first; number <= last; number++) {
                if (last - first < WHOLE || number == first || number == last) {
                    numbers.add(number);
                }
            }
        }
        // A gap of one line is not worth a line that says so.
        for (int number : List.copyOf(numbers)) {
            if (numbers.contains(number + 2)) {
                numbers.add(number + 1);
            }
        }
        return numbers;
    }

    private void addLine(List<Line> lines, int number) {
        ShownLine line = new ShownLine(texts.line(file, number).orElse(""));
        Row source = bars(number, false);
        for (int i = 0; i < lanes.size(); i++) {
            if (begins(i, number) && slopes(i, line)) {
                source.put(lane(i), "/", lanes.get(i).role());
            }
        }
        lines.add(new Line(number, source.end(offset(), line.text(), Palette.Role.TEXT)));
        List<Mark> here = single.stream().filter(m -> m.span().line() == number).toList();
        for (Row row : new Underlines(line, here, offset(), () -> bars(number, true)).rows()) {
            lines.add(new Line(Line.DRAWING, row));
        }
        for (int i = 0; i < lanes.size(); i++) {
            if (begins(i, number) && !slopes(i, line)) {
                int column = line.displayColumn(lanes.get(i).span().column());
                lines.add(new Line(Line.DRAWING, arm(i, number, column, " ")));
            }
        }
        for (int i = lanes.size() - 1; i >= 0; i--) {
            if (lanes.get(i).span().endLine() == number) {
                int column = line.displayColumn(lanes.get(i).span().endColumn());
                Row row = arm(i, number, column, "|");
                lines.add(new Line(
                        Line.DRAWING,
                        lanes.get(i).text().isEmpty()
                                ? row
                                : row.end(
                                        offset() + column + 2,
                                        lanes.get(i).text(),
                                        lanes.get(i).role())));
            }
        }
    }

    /** The bar of a lane bent to the place where its mark begins or ends. */
    private Row arm(int index, int number, int column, String corner) {
        Mark mark = lanes.get(index);
        int from = lane(index) + 1;
        Row row = new Row().put(from, "_".repeat(offset() + column - from) + mark.sign(), mark.role());
        for (int i = 0; i < lanes.size(); i++) {
            if (i != index && isBeside(i, number) && (lanes.get(i).span().endLine() != number || i < index)) {
                row.put(lane(i), "|", lanes.get(i).role());
            }
        }
        return row.put(lane(index), corner, mark.role());
    }

    /** The bars beside a line; under the line also those that began on it with a slope. */
    private Row bars(int number, boolean under) {
        Row row = new Row();
        for (int i = 0; i < lanes.size(); i++) {
            Mark mark = lanes.get(i);
            boolean began = mark.span().line() < number
                    || (under
                            && begins(i, number)
                            && slopes(i, new ShownLine(texts.line(file, number).orElse(""))));
            if (began && number <= mark.span().endLine()) {
                row.put(lane(i), "|", mark.role());
            }
        }
        return row;
    }

    private boolean isBeside(int index, int number) {
        return lanes.get(index).span().line() < number
                && number <= lanes.get(index).span().endLine();
    }

    private boolean begins(int index, int number) {
        return lanes.get(index).span().line() == number;
    }

    /** Whether a mark that begins at the first word of its line is drawn with a slope instead of an arm. */
    private boolean slopes(int index, ShownLine line) {
        return line.isBlankBefore(lanes.get(index).span().column());
    }

    private static int lane(int index) {
        return 1 + 2 * index;
    }

    private int offset() {
        return 1 + 2 * lanes.size();
    }
}
