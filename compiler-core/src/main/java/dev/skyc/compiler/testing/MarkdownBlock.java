package dev.skyc.compiler.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced code block of a Markdown page.
 *
 * @param heading text of the second-level heading above it; empty before the first
 * @param language what stands behind the opening fence
 * @param lines what stands between the fences
 * @param firstLine index of the opening fence's line
 * @param lastLine index of the closing fence's line
 */
record MarkdownBlock(String heading, String language, List<String> lines, int firstLine, int lastLine) {
    private static final String FENCE = "```";
    private static final String HEADING = "## ";

    MarkdownBlock {
        lines = List.copyOf(lines);
    }

    boolean isIn(String otherHeading) {
        return heading.equals(otherHeading);
    }

    boolean is(String otherLanguage) {
        return language.equals(otherLanguage);
    }

    /** The content, every line with a line feed. */
    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** All blocks of a page; an unclosed one ends with the page. */
    static List<MarkdownBlock> parse(List<String> page) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            if (line.startsWith(HEADING)) {
                heading = line.substring(HEADING.length()).strip();
            } else if (line.startsWith(FENCE)) {
                int end = i + 1;
                while (end < page.size() && !page.get(end).equals(FENCE)) {
                    end++;
                }
                String language = line.substring(FENCE.length()).strip();
                blocks.add(new MarkdownBlock(heading, language, page.subList(i + 1, end), i, end));
                i = end;
            }
        }
        return blocks;
    }
}
