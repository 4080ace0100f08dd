package dev.skyc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** One line of a drawing: pieces of text put at display columns, each with its colour. */
final class Row {
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(String text, Palette.Role role) {
        static final Cell BLANK = new Cell(" ", Palette.Role.TEXT);
    }

    /** Whether nothing was drawn at a column and right of it. */
    boolean isFreeFrom(int column) {
        return cells.size() <= column;
    }

    /** Draws narrow characters from a column on, over what is there. */
    Row put(int column, String narrow, Palette.Role role) {
        for (int i = 0; i < narrow.length(); i++) {
            while (cells.size() <= column + i) {
                cells.add(Cell.BLANK);
            }
            cells.set(column + i, new Cell(narrow.substring(i, i + 1), role));
        }
        return this;
    }

    /** Draws text of any width at a column, to the right of which nothing is. */
    Row end(int column, String text, Palette.Role role) {
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        cells.add(new Cell(text, role));
        return this;
    }

    /** The row as text, without blanks at its end. */
    String print(Palette palette) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); ) {
            Palette.Role role = cells.get(i).role();
            StringBuilder run = new StringBuilder();
            for (; i < cells.size() && cells.get(i).role() == role; i++) {
                run.append(cells.get(i).text());
            }
            out.append(palette.paint(role, run.toString()));
        }
        return out.toString().stripTrailing();
    }
}
